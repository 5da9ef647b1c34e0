import type { Verdict } from '../../src/rules/index.ts';
import { limbCount, organsOf, priorityOf, ranksOf, remedyReceivers } from './mandate-rules.ts';
import { mandateName, remedies, type World } from './world.ts';

interface Limb {
  readonly name: string;
  readonly organs: readonly string[];
  readonly ranks: readonly string[];
}

interface Mandate {
  readonly k: number;
  readonly limbs: readonly Limb[];
  readonly priority: string;
  readonly claims: readonly { readonly remedy: string; readonly to: string; readonly name: string }[];
}

const mandateOf = (k: number): Mandate => ({
  k,
  limbs: Array.from({ length: limbCount }, (_, j) => ({
    name: `limb-${j}-${k}`,
    organs: organsOf(k, j),
    ranks: ranksOf(k, j),
  })),
  priority: priorityOf(k),
  claims: remedies.map((remedy, i) => ({ remedy, to: remedyReceivers[i] as string, name: `${remedy}-${k}` })),
});

const covers = (limb: Limb, facts: World): boolean =>
  limb.organs.includes(facts.organ) &&
  (facts.relation === 'head' ||
    facts.relation === 'member' ||
    (facts.relation === 'staff' && limb.ranks.includes(facts.rank)));

const labelsOf = (facts: World, mandate: Mandate, conduct: boolean): readonly string[] => {
  const labels: string[] = [];
  if (facts.dangers.includes('life') || facts.dangers.includes('crowd')) labels.push('urgent');
  if (conduct && facts.disciplines.includes(mandate.priority)) labels.push('priority');
  if (['r1', 'r2'].includes(facts.rank)) labels.push('senior');
  if (facts.duplicate) labels.push('repeat');
  if (facts.field === 'environment') labels.push('environment');
  return labels;
};

const holdsOf = (facts: World, { k }: Mandate, conduct: boolean): readonly string[] => {
  const holds: string[] = [];
  if (facts['before-opening']) holds.push(`early-${k}`);
  if (conduct && !facts.identified) holds.push(`unidentified-${k}`);
  if (facts.kind === 'misconduct' && !facts.specific) holds.push(`vague-${k}`);
  return holds;
};

type Referral = readonly [to: string, ground: string];

const conductReferral = (facts: World, { k }: Mandate): Referral => {
  if (facts.field === 'selection') return ['organisation-department', `selection-${k}`];
  return facts.kind === 'misconduct'
    ? ['discipline-organ', `misconduct-${k}`]
    : ['superior-organ', `information-${k}`];
};

const otherReferral = (facts: World, { k, claims }: Mandate): Referral | undefined => {
  if (facts.kind === 'claim')
    for (const { remedy, to, name } of claims) if (facts.remedy === remedy) return [to, name];
  if (facts.kind === 'crime') return ['police', `crime-${k}`];
  return facts.kind === 'suggestion' ? ['competent-unit', `suggestion-${k}`] : undefined;
};

const decide = (facts: World, mandate: Mandate): Verdict => {
  const conduct = facts.kind === 'misconduct' || facts.kind === 'information';
  const labels = labelsOf(facts, mandate, conduct);
  const refer = ([to, ground]: Referral): Verdict =>
    ({ outcome: 'referral', to, pending: [], grounds: [ground], labels }) as Verdict;
  const holds = holdsOf(facts, mandate, conduct);
  if (holds.length > 0)
    return { outcome: 'undetermined', doubt: 'rule', pending: [], grounds: holds, labels };
  if (!conduct) {
    const referral = otherReferral(facts, mandate);
    if (referral !== undefined) return refer(referral);
    return { outcome: 'undetermined', doubt: 'nothing-matched', pending: [], grounds: [], labels };
  }
  if (facts.inspector) return refer(['higher-discipline-organ', `inspector-${mandate.k}`]);
  const limbs = mandate.limbs.filter((limb) => covers(limb, facts)).map(({ name }) => name);
  if (limbs.length === 0) return refer(conductReferral(facts, mandate));
  if (facts['after-closing']) return refer(['inspection-office', `late-${mandate.k}`]);
  return { outcome: 'in-scope', pending: [], grounds: limbs, labels };
};

/** The same decisions written down rule by rule, as one usually does, without an index of the organs. */
export const ruleByRule = (mandates: number): ((facts: World) => Verdict) => {
  const known = new Map(Array.from({ length: mandates }, (_, k) => [mandateName(k), mandateOf(k)]));
  return (facts) => decide(facts, known.get(facts.mandate) as Mandate);
};
