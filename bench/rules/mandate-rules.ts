import type { Condition, Effect, Group, Rule, RuleSet } from '../../src/rules/index.ts';
import { dangers, disciplines, mandateName, organs, ranks, remedies, type World } from './world.ts';

const is = (fact: keyof World, value: string | boolean): Condition =>
  ({ fact, operator: 'equal', value }) as unknown as Condition;
const isOneOf = (fact: keyof World, value: readonly string[]): Condition =>
  ({ fact, operator: 'in', value }) as unknown as Condition;
const includes = (fact: keyof World, value: string): Condition =>
  ({ fact, operator: 'contains', value }) as unknown as Condition;

const conduct = isOneOf('kind', ['misconduct', 'information']);
const refer = (to: string): Effect => ({ type: 'referral', params: { to } }) as Effect;
const hold: Effect = { type: 'undetermined', params: { ask: { 'zh-CN': '？', en: '?' } } };
const label = (name: string): Effect => ({ type: 'label', params: { name } });

export const remedyReceivers = [
  'petition-office',
  'political-legal-committee',
  'arbitration-commission',
  'reconsideration-organ',
  'deciding-organ',
];

export const limbCount = 10;

/** The organs that limb `j` of mandate `k` covers; no two limbs share one. */
export const organsOf = (k: number, j: number): readonly string[] =>
  [0, 1].map((i) => organs[(k * 3 + 2 * j + i) % organs.length] as string);

/** The ranks from which limb `j` of mandate `k` covers staff. */
export const ranksOf = (k: number, j: number): readonly string[] => ranks.slice(0, 1 + ((k + j) % 4));

export const priorityOf = (k: number): string => disciplines[k % disciplines.length] as string;

const limb = (k: number, j: number): Condition => ({
  all: [
    isOneOf('organ', organsOf(k, j)),
    {
      any: [
        isOneOf('relation', ['head', 'member']),
        { all: [is('relation', 'staff'), isOneOf('rank', ranksOf(k, j))] },
      ],
    },
  ],
});

/** The name of the named condition that says which subjects mandate `k` covers. */
const covered = (k: number): string => `covered-${k}`;

export const conditionsOf = (k: number): Readonly<Record<string, Group>> => ({
  [covered(k)]: { any: Array.from({ length: limbCount }, (_, j) => limb(k, j)) },
});

interface Draft {
  readonly name: string;
  readonly event: Effect;
  readonly when: readonly Condition[];
  readonly group?: string;
  readonly exceptionTo?: readonly string[];
}

const limbs = (k: number): readonly Draft[] =>
  Array.from({ length: limbCount }, (_, j) => ({
    name: `limb-${j}`,
    event: { type: 'in-scope' },
    when: [conduct, limb(k, j)],
    group: 'acceptance',
  }));

const exclusions = (k: number): readonly Draft[] => [
  {
    name: 'late',
    event: refer('inspection-office'),
    when: [conduct, is('after-closing', true), { condition: covered(k) }],
    exceptionTo: ['acceptance'],
  },
  {
    name: 'inspector',
    event: refer('higher-discipline-organ'),
    when: [conduct, is('inspector', true)],
    exceptionTo: ['acceptance', 'conduct', 'late'],
  },
];

const holds: readonly Draft[] = [
  {
    name: 'early',
    event: hold,
    when: [is('before-opening', true)],
    exceptionTo: ['acceptance', 'conduct', 'other', 'late', 'inspector'],
  },
  {
    name: 'unidentified',
    event: hold,
    when: [conduct, is('identified', false)],
    exceptionTo: ['acceptance', 'conduct', 'late', 'inspector'],
  },
  {
    name: 'vague',
    event: hold,
    when: [is('kind', 'misconduct'), is('specific', false)],
    exceptionTo: ['acceptance', 'conduct', 'late', 'inspector'],
  },
];

const conductReferrals = (k: number): readonly Draft[] => {
  const uncovered: Condition = { not: { condition: covered(k) } };
  return [
    {
      name: 'misconduct',
      event: refer('discipline-organ'),
      when: [is('kind', 'misconduct'), uncovered],
      group: 'conduct',
    },
    {
      name: 'selection',
      event: refer('organisation-department'),
      when: [conduct, is('field', 'selection'), uncovered],
      group: 'conduct',
      exceptionTo: ['misconduct', 'information'],
    },
    {
      name: 'information',
      event: refer('superior-organ'),
      when: [is('kind', 'information'), uncovered],
      group: 'conduct',
    },
  ];
};

const otherReferrals: readonly Draft[] = [
  ...remedies.map((remedy, i) => ({
    name: remedy,
    event: refer(remedyReceivers[i] as string),
    when: [is('kind', 'claim'), is('remedy', remedy)],
    group: 'other',
  })),
  { name: 'crime', event: refer('police'), when: [is('kind', 'crime')], group: 'other' },
  { name: 'suggestion', event: refer('competent-unit'), when: [is('kind', 'suggestion')], group: 'other' },
];

const labels = (k: number): readonly Draft[] => [
  {
    name: 'urgent',
    event: label('urgent'),
    when: [{ any: dangers.slice(0, 2).map((danger) => includes('dangers', danger)) }],
  },
  { name: 'priority', event: label('priority'), when: [conduct, includes('disciplines', priorityOf(k))] },
  { name: 'senior', event: label('senior'), when: [isOneOf('rank', ranks.slice(0, 2))] },
  { name: 'repeat', event: label('repeat'), when: [is('duplicate', true)] },
  { name: 'environment', event: label('environment'), when: [is('field', 'environment')] },
];

const draftsOf = (k: number): readonly Draft[] => [
  ...limbs(k),
  ...exclusions(k),
  ...holds,
  ...conductReferrals(k),
  ...otherReferrals,
  ...labels(k),
];

const ruleOf =
  (k: number) =>
  ({ name, event, when, group, exceptionTo }: Draft): Rule => ({
    name: `${name}-${k}`,
    ...(group === undefined ? {} : { group: `${group}-${k}` }),
    cites: [{ source: 'bench', clause: '1', verified: false }],
    because: { 'zh-CN': '测量', en: 'for measuring' },
    conditions: { all: [is('mandate', mandateName(k)), ...when] },
    event,
    ...(exceptionTo === undefined ? {} : { exceptionTo: exceptionTo.map((one) => `${one}-${k}`) }),
  });

export const rulesPerMandate = 30;

/** Thirty rules for each of so many mandates. */
export const mandateRules = (mandates: number): RuleSet => {
  const all = Array.from({ length: mandates }, (_, k) => k);
  return {
    kind: 'rule-set',
    id: 'bench',
    version: '1',
    title: { 'zh-CN': '测量用规则集', en: 'a rule set for measuring' },
    sources: { bench: { title: { 'zh-CN': '无', en: 'none' }, verified: false } },
    effective: { from: '2024-01-01T00:00:00+08:00' },
    conditions: Object.assign({}, ...all.map(conditionsOf)) as RuleSet['conditions'],
    rules: all.flatMap((k) => draftsOf(k).map(ruleOf(k))),
    cases: [],
  };
};
