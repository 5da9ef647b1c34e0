import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { About, Way } from './about.ts';
import { whoIsIt } from './about-subject.ts';

/** Fields of a matter that are facts as they stand. */
const reported = {
  'matter.kind': 'kind',
  'matter.disciplines': 'disciplines',
  'matter.field': 'field',
  'matter.remedy': 'remedy',
  'matter.dangers': 'dangers',
  'matter.specific': 'specific',
  'matter.time-barred': 'knownSince',
  'matter.personal-injustice': 'personalInjustice',
  'matter.affects-most': 'affectsMost',
  'matter.prior-stage-exhausted': 'priorStageExhausted',
  'matter.right-of-appeal': 'rightOfAppeal',
  'matter.minor': 'minor',
  'reporter.reachable': 'reporter.reachable',
} as const;

const listFields = ['kind', 'remedy', 'field', 'disciplines', 'codes'] as const;
type ListField = (typeof listFields)[number];

interface Listed {
  readonly kinds?: readonly unknown[] | undefined;
  readonly remedies?: readonly unknown[] | undefined;
  readonly fields?: readonly unknown[] | undefined;
  readonly disciplines?: readonly unknown[] | undefined;
  readonly codes?: readonly string[] | undefined;
}

const readBy = ({ codes: all = [] }: Mandate, list: Listed): readonly ListField[] => {
  const codes = all.filter(({ code }) => list.codes?.includes(code) === true);
  const has = (values: readonly unknown[] = []): boolean => values.length > 0;
  return [
    ...(has(list.kinds) ? ['kind' as const] : []),
    ...(has(list.remedies) ? ['remedy' as const] : []),
    ...(has(list.fields) || codes.some(({ fields }) => has(fields)) ? ['field' as const] : []),
    ...(has(list.disciplines) || codes.some(({ disciplines }) => has(disciplines))
      ? ['disciplines' as const]
      : []),
    ...(has(list.codes) ? ['codes' as const] : []),
  ];
};

const listsOf: Readonly<Record<string, (target: Target) => readonly Listed[]>> = {
  'matter.priority': ({ scope }) => (scope.matters ?? []).filter(({ role }) => role === 'priority'),
  'matter.in-remit': ({ scope }) => (scope.matters ?? []).filter(({ role }) => role === 'gate'),
  'matter.excluded': ({ scope }) => scope.exclusions ?? [],
  'matter.sent-elsewhere': ({ scope }) => (scope.exclusions ?? []).filter(({ to }) => to !== undefined),
};

/** The first field that the notice's lists go by and that is not known. */
const waysOfLists = ({ mandate, targets, matter }: About, fact: string): readonly Way[] => {
  const lists = targets.flatMap((target) => listsOf[fact]?.(target) ?? []);
  const read = new Set(lists.flatMap((list) => readBy(mandate, list)));
  const field = listFields.find((one) => read.has(one) && matter[one] === undefined);
  return field === undefined ? [] : [{ field, question: listQuestions[field] }];
};

const listQuestions = {
  kind: { 'zh-CN': '反映的是哪一类事项？', en: 'What kind of matter is it?' },
  remedy: {
    'zh-CN': '该诉求依法应通过什么途径解决？',
    en: 'Through which procedure is the claim settled?',
  },
  field: { 'zh-CN': '是否属于公告列明的专门领域？', en: 'Is it of a field that the notice names?' },
  disciplines: {
    'zh-CN': '涉及六项纪律中的哪几项？',
    en: 'Which of the six disciplines are concerned?',
  },
  codes: {
    'zh-CN': '属于公告列明的哪几类事项？都不属于的，填空',
    en: 'Which classes of the notice does it belong to? If to none, give none.',
  },
} as const satisfies Record<ListField, Way['question']>;

const abuse = (about: About): readonly Way[] =>
  about.matter.abuseOfJudicialPower === undefined ? [{ field: 'abuseOfJudicialPower' }] : whoIsIt(about);

const timing = ({ mandate, report: { channel } }: About): readonly Way[] => {
  const alike = mandate.channels.filter(({ kind }) => kind === channel.kind);
  if (channel.id === undefined && alike.length > 1)
    return [
      {
        field: 'channel.id',
        question: { 'zh-CN': '来自公告的哪一个渠道？', en: 'By which channel of the notice did it come?' },
      },
    ];
  if (channel.kind === 'post' && channel.postmark === undefined)
    return [
      {
        field: 'channel.postmark',
        question: { 'zh-CN': '邮戳日期是哪一天？', en: 'What date is the postmark?' },
      },
    ];
  if (channel.kind === 'contact-box' && channel.sealedAtClosing === undefined)
    return [
      {
        field: 'channel.sealedAtClosing',
        question: {
          'zh-CN': '是否截止时封存的信箱内的来件？',
          en: 'Was it in the box when that was sealed at closing?',
        },
      },
    ];
  return [];
};

const timed: ReadonlySet<string> = new Set([
  'report.before-opening',
  'report.after-closing',
  'report.late-arrival',
]);

/** What would tell a fact about the matter itself or its arrival; nothing where only a confirmation can. */
export const waysOfMatter = (about: About, fact: string): readonly Way[] => {
  if (Object.hasOwn(reported, fact)) return [{ field: reported[fact as keyof typeof reported] }];
  if (fact === 'matter.abuse-of-judicial-power') return abuse(about);
  return timed.has(fact) ? timing(about) : waysOfLists(about, fact);
};
