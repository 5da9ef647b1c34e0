import type { IncomingReport } from '../domain/report/report.ts';
import type { SubjectKind } from './subjects.ts';

type Matter = IncomingReport['matters'][number];

/** One sort of matter: how often it comes, whom it is about, what it says and in which words. */
export interface MatterPlan {
  readonly weight: number;
  readonly about: readonly SubjectKind[];
  readonly says: Pick<Matter, 'kind' | 'field' | 'remedy' | 'abuseOfJudicialPower'>;
  readonly words: string;
}

const misconduct = { kind: 'misconduct', field: 'other', abuseOfJudicialPower: false } as const;
const information = { kind: 'conduct-information', field: 'other' } as const;
const claim = { kind: 'claim', field: 'other' } as const;

/** What people report in a season, by weight. The words are fiction. */
export const matterPlans: readonly MatterPlan[] = [
  { weight: 26, about: ['leading'], says: misconduct, words: '收受他人礼品' },
  { weight: 8, about: ['listed'], says: misconduct, words: '在项目验收中接受宴请' },
  { weight: 5, about: ['former'], says: misconduct, words: '任职期间违规报销' },
  { weight: 8, about: ['ordinary', 'by-post'], says: misconduct, words: '办事拖延、索要好处' },
  { weight: 6, about: ['outside'], says: misconduct, words: '违规插手工程' },
  { weight: 1, about: ['superior'], says: misconduct, words: '违规打招呼' },
  { weight: 1, about: ['inspector'], says: misconduct, words: '泄露来信内容' },
  { weight: 5, about: ['body'], says: misconduct, words: '集体违规发放补贴' },
  { weight: 5, about: ['of-a-unit'], says: misconduct, words: '有人吃拿卡要' },
  { weight: 2, about: ['unknown'], says: misconduct, words: '有人腐败' },
  {
    weight: 4,
    about: ['leading', 'ordinary', 'body'],
    says: { ...misconduct, field: 'selection-and-appointment' },
    words: '违规提拔',
  },
  {
    weight: 2,
    about: ['judicial'],
    says: { ...misconduct, abuseOfJudicialPower: true },
    words: '违法搜查',
  },
  { weight: 5, about: ['leading', 'ordinary', 'outside'], says: information, words: '长期不在岗' },
  { weight: 2, about: ['body'], says: { ...information, field: 'environment' }, words: '不管排污' },
  { weight: 13, about: ['none', 'body'], says: { ...claim, remedy: 'department' }, words: '补偿标准偏低' },
  { weight: 5, about: ['none', 'judicial'], says: { ...claim, remedy: 'litigation' }, words: '不服判决' },
  { weight: 3, about: ['none'], says: { ...claim, remedy: 'arbitration' }, words: '拖欠工资' },
  {
    weight: 3,
    about: ['none', 'body'],
    says: { ...claim, remedy: 'administrative-reconsideration' },
    words: '不服行政处罚',
  },
  { weight: 2, about: ['none'], says: { ...claim, remedy: 'sanction-appeal' }, words: '不服处分决定' },
  {
    weight: 2,
    about: ['none'],
    says: { ...claim, field: 'environment', remedy: 'department' },
    words: '河水有异味',
  },
  {
    weight: 5,
    about: ['body', 'body', 'none'],
    says: { kind: 'suggestion', field: 'other' },
    words: '建议延长窗口时间',
  },
  { weight: 2, about: ['private'], says: { kind: 'ordinary-crime', field: 'other' }, words: '邻居盗窃' },
  { weight: 1, about: ['leading'], says: { kind: 'ordinary-crime', field: 'other' }, words: '酒后驾车' },
  { weight: 2, about: ['private'], says: { kind: 'private-wrong', field: 'other' }, words: '出售过期食品' },
  {
    weight: 1,
    about: ['private'],
    says: { kind: 'private-wrong', field: 'bribe-giving' },
    words: '承揽工程送礼金',
  },
  { weight: 1, about: ['none'], says: { kind: 'false-accusation', field: 'other' }, words: '被人诬告' },
];
