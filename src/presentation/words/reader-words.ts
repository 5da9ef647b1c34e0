import type { Reader, SightName } from '../../domain/sight/sight.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** For whom something is shown. */
export const readerWords: Readonly<Record<Reader, LocalizedText>> = {
  group: text('巡视组', 'the group'),
  sender: text('派出机关', 'the sender'),
};

/** Whom a matter is about, as far as who may see it goes. */
export const sightWords: Readonly<Record<SightName, LocalizedText>> = {
  mandate: text('任务内', 'the mandate'),
  group: text('反映巡视组', 'the group'),
  'above-the-group': text('反映上级', 'above the group'),
  unsettled: text('未明', 'unsettled'),
};
