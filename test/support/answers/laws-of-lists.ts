import fc from 'fast-check';
import type { Mandate, Target } from '../../../src/domain/index.ts';
import type { Finding } from '../../../src/domain/report-decider/findings.ts';
import { some } from './arbitrary.ts';
import { persons, postIds } from './directories.ts';
import { aTarget, limbs, selectors } from './mandates.ts';
import { answer, findingsOf, unlessSame, type Violations, type World } from './world.ts';

type Limbs = Target['scope']['limbs'];

const withTargets = (world: World, change: (targets: readonly Target[]) => readonly Target[]): World => ({
  ...world,
  mandate: { ...world.mandate, targets: [...change(world.mandate.targets)] } as Mandate,
});

const withLimbs = (target: Target, change: (all: Limbs) => Limbs): Target => ({
  ...target,
  scope: { ...target.scope, limbs: change(target.scope.limbs) },
});

/** More in the remit: a further target, a further limb of one, a further selector of a limb. */
export type Widening = (world: World) => World;

const inOne = (place: number, widen: (target: Target) => Target): Widening => {
  return (world) =>
    withTargets(world, (all) => all.map((one, i) => (i === place % all.length ? widen(one) : one)));
};

const place = fc.nat(2);

export const widenings: fc.Arbitrary<Widening> = fc.oneof(
  fc.tuple(aTarget, place).map(
    ([added, at]): Widening =>
      (world) =>
        withTargets(world, (all) => [...all.slice(0, at), added, ...all.slice(at)]),
  ),
  fc.tuple(limbs, place).map(([added, at]) => inOne(at, (one) => withLimbs(one, (all) => [...all, added]))),
  fc
    .tuple(selectors, place)
    .map(([added, at]) =>
      inOne(at, (one) =>
        withLimbs(one, ([first, ...rest]) => [
          { ...(first as Limbs[number]), selectors: [...(first?.selectors ?? []), added] },
          ...rest,
        ]),
      ),
    ),
);

/** A wider remit turns in scope into nothing else. */
export const widerRemitLaw = (world: World, findings: readonly Finding[], widen: Widening): Violations => {
  if (!findings.some(({ outcome }) => outcome === 'in-scope')) return [];
  const wider = findingsOf(widen(world));
  return findings.flatMap(({ outcome }, i) =>
    outcome === 'in-scope' ? unlessSame(`m${i + 1} in a wider remit`, outcome, wider[i]?.outcome) : [],
  );
};

/** Somebody who takes up a further post. */
export interface Appointment {
  readonly person: string;
  readonly post: string;
}

export const appointments: fc.Arbitrary<Appointment> = fc.record({
  person: some(...persons),
  post: some(...postIds),
});

const appointed = (world: World, { person, post }: Appointment): World => ({
  ...world,
  directory: {
    ...world.directory,
    tenures: [...world.directory.tenures, { person, post, from: '2012-01-01' }],
  },
});

/** Of somebody in scope a further post that is covered turns it into nothing else. */
export const furtherPostLaw = (world: World, findings: readonly Finding[], one: Appointment): Violations => {
  const covered = findings.flatMap(({ outcome }, i) => {
    const { subject } = world.report.matters[i] ?? {};
    const isTheirs = subject?.type === 'person' && subject.person === one.person;
    return outcome === 'in-scope' && isTheirs && Object.keys(subject).length === 2 ? [i] : [];
  });
  if (covered.length === 0) return [];
  const alone = { ...world, directory: { ...world.directory, tenures: [] } };
  const byThatPost = findingsOf(appointed(alone, one));
  const byAll = findingsOf(appointed(world, one));
  return covered.flatMap((i) =>
    byThatPost[i]?.outcome === 'in-scope'
      ? unlessSame(`m${i + 1} with a further post`, 'in-scope', byAll[i]?.outcome)
      : [],
  );
};

/** An order for lists of any length. */
export const orders = fc.array(fc.nat(1_000), { minLength: 7, maxLength: 7 });

const shuffled = <T>(items: readonly T[], order: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, at: ((order[i % order.length] as number) * (i + 7)) % 1009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const isOrdered: ReadonlySet<string> = new Set(['matters']);

/** The same document with every list in it, however deep, in another order. */
const mixed = <T>(value: T, order: readonly number[]): T => {
  if (Array.isArray(value))
    return shuffled(
      value.map((one) => mixed(one, order)),
      order,
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isOrdered.has(key) ? one : mixed(one, order)]),
  ) as T;
};

interface Renumbered {
  readonly report: World['report'];
  /** For each place in the new report the place of the same matter in the old one. */
  readonly from: readonly number[];
}

/** Matters are numbered by their order, so those in another order have other numbers. */
const renumbered = (report: World['report'], order: readonly number[]): Renumbered => {
  const from = shuffled(
    report.matters.map((_, i) => i),
    order,
  );
  const numberOf = (id: string): string => `m${from.indexOf(Number(id.slice(1)) - 1) + 1}`;
  const matters = from.map((i) => {
    const { inseparableFrom, ...matter } = report.matters[i] as World['report']['matters'][number];
    return {
      ...mixed(matter, order),
      id: numberOf(matter.id),
      ...(inseparableFrom && { inseparableFrom: inseparableFrom.map(numberOf) }),
    };
  });
  const formerly = report.formerly && shuffled(report.formerly, order);
  return { report: { ...report, matters, ...(formerly && { formerly }) }, from };
};

type Renumber = (id: string) => string;

const sorted = (all: readonly string[] = []): string => all.toSorted().join(' ');

/** A pointer names a matter and a post by their places. */
const fieldText = (field: string, renumber: Renumber): string => {
  const at = /^\/matters\/(\d+)(.*?)(?:\/\d+)?$/.exec(field);
  return at === null ? field : `${renumber(`m${Number(at[1]) + 1}`)}${at[2]}`;
};

const byOutcome = (finding: Finding, renumber: Renumber): readonly string[] => {
  if (finding.outcome === 'in-scope') return [];
  if (finding.outcome === 'referral') {
    const { kind, organ, passedOver, why } = finding.data.receiver;
    const steps = why.map(({ reason, organs }) => `${reason}(${sorted(organs)})`);
    return [kind, organ, sorted(passedOver.map((one) => `${one.organ}:${one.reason}`)), ...steps];
  }
  const { reason, asks, candidates } = finding.data;
  const asked = asks.map(({ field, facts, post, of, closest }) =>
    [field, sorted(facts), post, of && renumber(of), sorted(closest)].join('/'),
  );
  return [reason, sorted(candidates), sorted(asked)];
};

/** All that a finding says, whatever the order and the numbers in it. */
const inNoOrder = (finding: Finding, renumber: Renumber): readonly string[] => {
  const { data } = finding;
  const facts = Object.entries(data.facts).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? sorted(value) : value}`,
  );
  return [
    finding.outcome,
    ...byOutcome(finding, renumber),
    data.target ?? '',
    sorted(data.grounds.map(({ rule, cites }) => `${rule}:${cites.length}`)),
    sorted(data.labels),
    sorted((data.contradictions ?? []).map(({ code, field }) => `${code}@${fieldText(field, renumber)}`)),
    sorted(facts),
  ];
};

/** The order of no list changes an answer: of the directory, the mandate, the report and its matters. */
export const permutationLaw = (
  world: World,
  findings: readonly Finding[],
  order: readonly number[],
): Violations => {
  const { report, from } = renumbered(world.report, order);
  const other = findingsOf({
    ...world,
    directory: mixed(world.directory, order),
    mandate: mixed(world.mandate, order),
    report,
  });
  const back = (id: string): string => `m${(from[Number(id.slice(1)) - 1] ?? 0) + 1}`;
  return from.flatMap((i, at) =>
    unlessSame(
      `m${i + 1} in another order`,
      inNoOrder(findings[i] as Finding, (id) => id),
      inNoOrder(other[at] as Finding, back),
    ),
  );
};

/** The parts that hang together: those of which one says that it cannot be told apart from another. */
const groupsOf = ({ matters }: World['report']): readonly (readonly number[])[] => {
  const ties = matters.flatMap(({ inseparableFrom = [] }, i) =>
    inseparableFrom.map((id) => [i, Number(id.slice(1)) - 1] as const),
  );
  const joined = ties.reduce(
    (group, [a, b]) => group.map((one) => (one === group[b] ? (group[a] as number) : one)),
    matters.map((_, i) => i),
  );
  return [...new Set(joined)].map((one) => joined.flatMap((other, i) => (other === one ? [i] : [])));
};

/** Inseparable parts are never torn apart; what is about the group's people or those above goes its own way. */
export const togetherLaw = ({ report }: World, findings: readonly Finding[]): Violations =>
  groupsOf(report).flatMap((group) => {
    const answers = group.flatMap((i) => {
      const { facts } = (findings[i] as Finding).data;
      const isOthers = facts['subject.inspector'] === true || facts['subject.above-target'] === true;
      return isOthers ? [] : [answer(findings[i])];
    });
    const isTorn = answers.some((one) => one.startsWith('referral')) && new Set(answers).size > 1;
    return isTorn ? [`torn apart: ${answers.join(', ')}`] : [];
  });
