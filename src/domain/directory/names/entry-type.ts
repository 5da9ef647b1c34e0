import type { LocalizedText } from '../../../problems/localized.ts';

/** What a directory lists under an id. */
export type EntryType = 'place' | 'organ' | 'post' | 'person';

export const entryNouns: Readonly<Record<EntryType, LocalizedText>> = {
  place: { 'zh-CN': '区划', en: 'place' },
  organ: { 'zh-CN': '机构', en: 'organ' },
  post: { 'zh-CN': '职务', en: 'post' },
  person: { 'zh-CN': '人员', en: 'person' },
};
