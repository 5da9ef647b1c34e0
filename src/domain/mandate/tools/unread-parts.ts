import type { JsonPath } from '../../../json/pointer.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { text } from '../../../problems/text.ts';
import { error, type Finding } from '../../directory/check/finding.ts';
import type { FactName } from '../../facts/catalogue.ts';
import type { Mandate } from '../schema/mandate.ts';
import type { Target } from '../schema/scope.ts';
import type { Edge } from '../schema/window.ts';

/** A version of a rule set, and the facts that its rules read. */
export interface FactsRead {
  readonly id: string;
  readonly version: string;
  /** By rules that decide: in scope, referred or undetermined. */
  readonly deciding: ReadonlySet<FactName>;
  /** By rules that put a label. */
  readonly labelling: ReadonlySet<FactName>;
}

/** Something that a mandate states, and the facts by which it comes to bear: one of them has to be read. */
interface Stated {
  readonly path: JsonPath;
  readonly what: LocalizedText;
  readonly facts: readonly FactName[];
  /** A label is all that it is about. */
  readonly isMark?: true;
}

interface Edges {
  readonly opens?: Edge | undefined;
  readonly closes?: Edge | undefined;
}

const ofEdges = (window: Edges | undefined, path: JsonPath): readonly Stated[] => [
  ...(window?.opens === undefined
    ? []
    : [
        {
          path: [...path, 'opens'],
          what: text('受理开始的时间', 'when the window opens'),
          facts: ['report.before-opening'] as const,
        },
      ]),
  ...(window?.closes === undefined
    ? []
    : [
        {
          path: [...path, 'closes'],
          what: text('受理截止的时间', 'when the window closes'),
          facts: ['report.after-closing'] as const,
        },
      ]),
];

const formerHolders = (path: JsonPath): readonly Stated[] =>
  (['scope.former', 'mandate.former-holders'] as const).map((fact) => ({
    path,
    what: text('对原任职人员的规定', 'what is said of former holders'),
    facts: [fact],
  }));

/** A limb that takes everybody limits nothing. */
const ofLimbs = ({ scope: { limbs } }: Target, path: JsonPath): readonly Stated[] =>
  limbs.flatMap(({ kind, selectors }, i) =>
    selectors.some(({ select }) => select === 'anyone')
      ? []
      : [
          {
            path: [...path, 'scope', 'limbs', i],
            what: text('受理对象', 'whom reports are taken about'),
            facts: [`scope.${kind}`] as const,
          },
        ],
  );

const ofMatters = ({ scope: { matters = [] } }: Target, path: JsonPath): readonly Stated[] =>
  matters.map(({ role }, i) =>
    role === 'priority'
      ? {
          path: [...path, 'scope', 'matters', i],
          what: text('公告的重点', 'what the notice names as a priority'),
          facts: ['matter.priority'],
          isMark: true,
        }
      : {
          path: [...path, 'scope', 'matters', i],
          what: text('公告限定的事项', 'the matters that the notice is limited to'),
          facts: ['matter.in-remit'],
        },
  );

const ofExclusions = ({ scope: { exclusions = [] } }: Target, path: JsonPath): readonly Stated[] =>
  exclusions.map(({ to }, i) => ({
    path: [...path, 'scope', 'exclusions', i],
    what: text('公告写明不受理的事项', 'a class of matters that is not taken'),
    facts: to === undefined ? ['matter.excluded'] : ['matter.sent-elsewhere', 'matter.excluded'],
  }));

const ofTarget = (target: Target, i: number): readonly Stated[] => {
  const path = ['targets', i];
  return [
    ...ofEdges(target.window, [...path, 'window']),
    ...(target.formerHolders === undefined ? [] : formerHolders([...path, 'formerHolders'])),
    ...ofLimbs(target, path),
    ...ofMatters(target, path),
    ...ofExclusions(target, path),
    ...(target.scope.limitation === undefined
      ? []
      : [
          {
            path: [...path, 'scope', 'limitation'],
            what: text('受理时限', 'how long after it was known a matter is taken'),
            facts: ['matter.time-barred'] as const,
          },
        ]),
  ];
};

/** Everything that a mandate states and that a rule set has to read for it to count. */
const statedIn = ({ window, targets, channels, readings, referral }: Mandate): readonly Stated[] => [
  ...ofEdges(window, ['window']),
  ...targets.flatMap(ofTarget),
  ...channels.flatMap((channel, i) => ofEdges(channel, ['channels', i])),
  ...(readings.quotes?.formerHolders === undefined
    ? []
    : formerHolders(['readings', 'quotes', 'formerHolders'])),
  ...(referral.complaintsAboutGroup === undefined
    ? []
    : [
        {
          path: ['referral', 'complaintsAboutGroup'],
          what: text('反映巡视组自身问题的去向', 'where complaints about the group go'),
          facts: ['subject.inspector'] as const,
        },
      ]),
];

const unread = ({ path, what, facts }: Stated, { id, version }: FactsRead): Finding => {
  const names = facts.map((fact) => `\`${fact}\``);
  return error({
    code: 'stated-and-not-read',
    path,
    message: text(
      `巡视任务写明了${what['zh-CN']}，规则集 \`${id}\` ${version} 不读取事实 ${names.join(' 或 ')}，写明的不起作用`,
      `the mandate states ${what.en}, and rule set \`${id}\` ${version} does not read the fact ${names.join(' or ')}: what is stated would be void`,
    ),
    help: text(
      '在规则集中写上读取该事实的规则，或在 `uses.ruleSet` 中另选规则集，或删去写明的这一项',
      'write a rule that reads the fact, name another rule set in `uses.ruleSet`, or leave out what is stated',
    ),
  });
};

/** What a mandate states and a rule set does not read: `stated-and-not-read`, at each place. */
export const unreadParts = (mandate: Mandate, read: FactsRead): readonly Finding[] => {
  const all = new Set([...read.deciding, ...read.labelling]);
  return statedIn(mandate)
    .filter(({ facts, isMark }) => !facts.some((fact) => (isMark ? all : read.deciding).has(fact)))
    .map((stated) => unread(stated, read));
};
