import type { LocalizedText } from '../../../problems/localized.ts';
import type { Naming } from '../naming.ts';

/** A member of places, organs, posts or persons: how a change calls it, and what its ids are ids of. */
export interface Member {
  readonly word: LocalizedText;
  readonly refersTo?: keyof Naming;
}

/** The parent of a place is a place. */
export const parentPlace: Member = { word: { 'zh-CN': '上级区划', en: 'parent' }, refersTo: 'place' };

export const members: Readonly<Record<string, Member>> = {
  name: { word: { 'zh-CN': '名称', en: 'name' } },
  title: { word: { 'zh-CN': '职务名称', en: 'title' } },
  aliases: { word: { 'zh-CN': '别名', en: 'other names' } },
  formerNames: { word: { 'zh-CN': '曾用名', en: 'former names' } },
  code: { word: { 'zh-CN': '行政区划代码', en: 'division code' } },
  uscc: { word: { 'zh-CN': '统一社会信用代码', en: 'unified social credit code' } },
  kind: { word: { 'zh-CN': '类别', en: 'kind' } },
  place: { word: { 'zh-CN': '所在区划', en: 'place' }, refersTo: 'place' },
  parent: { word: { 'zh-CN': '上级', en: 'parent' }, refersTo: 'organ' },
  leads: { word: { 'zh-CN': '所领导的单位', en: 'led unit' }, refersTo: 'organ' },
  successor: { word: { 'zh-CN': '承继机构', en: 'successor' }, refersTo: 'organ' },
  from: { word: { 'zh-CN': '起始日期', en: 'first day' } },
  until: { word: { 'zh-CN': '终止日期', en: 'end' } },
  organ: { word: { 'zh-CN': '所属机构', en: 'organ' }, refersTo: 'organ' },
  role: { word: { 'zh-CN': '在班子中的角色', en: 'role' } },
  leadingCadre: { word: { 'zh-CN': '是否领导干部', en: 'being a leading cadre' } },
  managedBy: { word: { 'zh-CN': '干部管理机关', en: 'managing organ' }, refersTo: 'organ' },
  exOfficio: { word: { 'zh-CN': '兼任的职务', en: 'posts ex officio' }, refersTo: 'post' },
  oversees: { word: { 'zh-CN': '分管的机构', en: 'organs in charge' }, refersTo: 'organ' },
};
