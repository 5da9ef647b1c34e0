import type { Documents } from '../../app/documents/documents.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** What the four documents of a determination are called, in the order they are told. */
export const documentWords = {
  mandate: text('巡视任务', 'mandate'),
  ruleSet: text('规则集', 'rule set'),
  directory: text('名录', 'directory'),
  calendar: text('工作日历', 'calendar'),
} as const satisfies Readonly<Record<keyof Documents['refs'], LocalizedText>>;
