import type { Reader } from '../../domain/sight/sight.ts';
import { text } from '../../problems/text.ts';
import type { OptionSpecs } from './command/declaration.ts';

export interface SightOptions {
  readonly for?: Reader;
}

/** `--for`, as every command has it that shows what was received. */
export const sightOption = {
  for: {
    value: '<reader>',
    about: text(
      '给谁看：反映巡视组或其上级的、尚不能排除的，均视同从未收到；默认全部',
      'for whom: what accuses the group or those above it, or might, is as if it had never come; default: all',
    ),
    choices: ['group', 'sender'] as const satisfies readonly Reader[],
  },
} as const satisfies OptionSpecs;
