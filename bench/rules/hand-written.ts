import type { Verdict } from '../../src/rules/index.ts';
import { limbCount, organsOf, priorityOf, ranksOf, remedyReceivers } from './mandate-rules.ts';
import { mandateName, remedies, type World } from './world.ts';

interface Limb {
  readonly name: string;
  readonly ranks: ReadonlySet<string>;
}

interface Mandate {
  readonly limbs: ReadonlyMap<string, Limb>;
  readonly priority: string;
  readonly names: Readonly<Record<string, string>>;
}

const ruleNames = [
  'late',
  'inspector',
  'early',
  'unidentified',
  'vague',
  'misconduct',
  'selection',
  'information',
  'crime',
  'suggestion',
  ...remedies,
];

const mandateOf = (k: number): Mandate => ({
  limbs: new Map(
    Array.from({ length: limbCount }, (_, j) => j).flatMap((j) => {
      const limb: Limb = { name: `limb-${j}-${k}`, ranks: new Set(ranksOf(k, j)) };
      return organsOf(k, j).map((organ) => [organ, limb] as const);
    }),
  ),
  priority: priorityOf(k),
  names: Object.fromEntries(ruleNames.map((name) => [name, `${name}-${k}`])),
});

const receiverOf: Readonly<Record<string, string>> = Object.fromEntries(
  remedies.map((remedy, i) => [remedy, remedyReceivers[i] as string]),
);

const labelsOf = (facts: World, { priority }: Mandate, conduct: boolean): readonly string[] => {
  const labels: string[] = [];
  if (facts.dangers.includes('life') || facts.dangers.includes('crowd')) labels.push('urgent');
  if (conduct && facts.disciplines.includes(priority)) labels.push('priority');
  if (facts.rank === 'r1' || facts.rank === 'r2') labels.push('senior');
  if (facts.duplicate) labels.push('repeat');
  if (facts.field === 'environment') labels.push('environment');
  return labels;
};

const limbOf = (facts: World, { limbs }: Mandate): Limb | undefined => {
  const limb = limbs.get(facts.organ);
  if (limb === undefined || facts.relation === 'head' || facts.relation === 'member') return limb;
  return facts.relation === 'staff' && limb.ranks.has(facts.rank) ? limb : undefined;
};

const referral = (to: string, ground: string, labels: readonly string[]): Verdict =>
  ({ outcome: 'referral', to, pending: [], grounds: [ground], labels }) as Verdict;

const holdOf = (facts: World, { names }: Mandate, conduct: boolean): readonly string[] => {
  const grounds: string[] = [];
  if (facts['before-opening']) grounds.push(names['early'] as string);
  if (conduct && !facts.identified) grounds.push(names['unidentified'] as string);
  if (facts.kind === 'misconduct' && !facts.specific) grounds.push(names['vague'] as string);
  return grounds;
};

const conductVerdict = (facts: World, mandate: Mandate, labels: readonly string[]): Verdict => {
  const { names } = mandate;
  if (facts.inspector) return referral('higher-discipline-organ', names['inspector'] as string, labels);
  const limb = limbOf(facts, mandate);
  if (limb !== undefined)
    return facts['after-closing']
      ? referral('inspection-office', names['late'] as string, labels)
      : { outcome: 'in-scope', pending: [], grounds: [limb.name], labels };
  if (facts.field === 'selection')
    return referral('organisation-department', names['selection'] as string, labels);
  return facts.kind === 'misconduct'
    ? referral('discipline-organ', names['misconduct'] as string, labels)
    : referral('superior-organ', names['information'] as string, labels);
};

const nothing = (labels: readonly string[]): Verdict => ({
  outcome: 'undetermined',
  doubt: 'nothing-matched',
  pending: [],
  grounds: [],
  labels,
});

const decide = (facts: World, mandate: Mandate): Verdict => {
  const conduct = facts.kind === 'misconduct' || facts.kind === 'information';
  const labels = labelsOf(facts, mandate, conduct);
  const holds = holdOf(facts, mandate, conduct);
  if (holds.length > 0)
    return { outcome: 'undetermined', doubt: 'rule', pending: [], grounds: holds, labels };
  if (conduct) return conductVerdict(facts, mandate, labels);
  switch (facts.kind) {
    case 'claim':
      return referral(receiverOf[facts.remedy] as string, mandate.names[facts.remedy] as string, labels);
    case 'crime':
      return referral('police', mandate.names['crime'] as string, labels);
    case 'suggestion':
      return referral('competent-unit', mandate.names['suggestion'] as string, labels);
    default:
      return nothing(labels);
  }
};

/**
 * What a programmer would write by hand for these rules and complete facts, with an index of the organs: the
 * limit of what can be reached.
 */
export const handWritten = (mandates: number): ((facts: World) => Verdict) => {
  const known = new Map(Array.from({ length: mandates }, (_, k) => [mandateName(k), mandateOf(k)]));
  return (facts) => {
    const mandate = known.get(facts.mandate);
    return mandate === undefined ? nothing([]) : decide(facts, mandate);
  };
};
