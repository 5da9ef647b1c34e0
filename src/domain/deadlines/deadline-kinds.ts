import type { LocalizedText } from '../../problems/localized.ts';

/** How a term is counted. The day on which it begins is not counted. */
export interface Term {
  readonly unit: 'days' | 'working-days' | 'months';
  readonly count: number;
}

/** A term and the clause that sets it. `verified`: its words were read in a full text of the law. */
export interface DeadlineKind extends Term {
  readonly title: LocalizedText;
  readonly clause: LocalizedText;
  readonly verified: boolean;
}

const petition = (article: string, en: string): Pick<DeadlineKind, 'clause' | 'verified'> => ({
  clause: { 'zh-CN': `《信访工作条例》（2022）${article}`, en: `Petition Work Regulations (2022), ${en}` },
  verified: true,
});

const accusation = (article: string, en: string): Pick<DeadlineKind, 'clause' | 'verified'> => ({
  clause: {
    'zh-CN': `《纪检监察机关处理检举控告工作规则》（2020）${article}`,
    en: `Rules on Handling Accusations by Discipline Organs (2020), ${en}`,
  },
  verified: false,
});

/** Every term that runs in the life of a matter. */
export const deadlineKinds = {
  dispatch: {
    unit: 'days',
    count: 15,
    title: { 'zh-CN': '转办', en: 'forward it' },
    ...petition('第二十二条', 'Art 22'),
  },
  'upward-dispatch': {
    unit: 'working-days',
    count: 5,
    title: { 'zh-CN': '报送上一级', en: 'hand it to the level above' },
    ...accusation('第十五条', 'Art 15'),
  },
  acknowledgement: {
    unit: 'working-days',
    count: 5,
    title: { 'zh-CN': '接收机关受理或再转', en: 'the receiver accepts it or forwards it again' },
    ...accusation('第十六条', 'Art 16'),
  },
  objection: {
    unit: 'working-days',
    count: 5,
    title: { 'zh-CN': '接收机关提出异议', en: 'the receiver objects' },
    ...petition('第二十三条第三款', 'Art 23(3)'),
  },
  answer: {
    unit: 'months',
    count: 3,
    title: { 'zh-CN': '接收机关反馈办理结果', en: 'the receiver tells the result' },
    clause: {
      'zh-CN': '《巡视工作条例》（2017）第二十九条（参照）；《处理检举控告工作规则》第二十条至第二十二条',
      en: 'Inspection Regulations (2017), Art 29, by analogy; Rules on Handling Accusations, Art 20–22',
    },
    verified: false,
  },
  'acceptance-notice': {
    unit: 'working-days',
    count: 15,
    title: { 'zh-CN': '告知实名举报人受理情况', en: 'tell the reporter that it was accepted' },
    ...accusation('第二十六条', 'Art 26'),
  },
  'forwarding-notice': {
    unit: 'days',
    count: 15,
    title: { 'zh-CN': '告知信访人转送去向', en: 'tell the reporter where it was forwarded' },
    ...petition('第二十三条', 'Art 23'),
  },
  'result-notice': {
    unit: 'working-days',
    count: 15,
    title: { 'zh-CN': '告知实名举报人办理结果', en: 'tell the reporter the result' },
    ...accusation('第二十七条', 'Art 27'),
  },
  recall: {
    unit: 'days',
    count: 0,
    title: { 'zh-CN': '收回已转出的公文', en: 'get the letter back' },
    ...petition('第三十条第三款', 'Art 30(3)'),
  },
  escalation: {
    unit: 'days',
    count: 0,
    title: { 'zh-CN': '紧急情况报告', en: 'take note of the danger' },
    ...petition('第二十五条', 'Art 25'),
  },
  'escalation-addressee': {
    unit: 'days',
    count: 0,
    title: { 'zh-CN': '确定向谁报告紧急情况', en: 'say who is told of the danger' },
    ...petition('第二十五条、第三十条第三款', 'Art 25, 30(3)'),
  },
} as const satisfies Record<string, DeadlineKind>;

export type DeadlineName = keyof typeof deadlineKinds;
