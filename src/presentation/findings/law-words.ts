import { inseparablePart } from '../../domain/inseparable/keep-inseparable.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** Grounds that are laws of the engine and stand in no rule set. */
export const lawWords: Readonly<Record<string, LocalizedText>> = {
  [inseparablePart]: text(
    '与受理的事项不可分，由巡视组为主一并核查',
    'it cannot be told apart from a matter in scope: the group keeps it as the lead',
  ),
};
