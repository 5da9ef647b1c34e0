import type { Finding } from '../../../src/domain/report-decider/findings.ts';
import { persons } from './directories.ts';
import { institutionsComplainedOf, unitsOfAccused } from './own-unit.ts';
import { answer, findingsOf, unlessSame, type Violations, type World, withMatter } from './world.ts';

const accusesNobody: readonly unknown[] = ['claim', 'suggestion', 'false-accusation'];

const named = (finding: Finding): readonly string[] => {
  if (finding.outcome === 'referral') return [finding.data.receiver.organ];
  return finding.outcome === 'undetermined' ? finding.data.candidates : [];
};

interface Barred {
  readonly organs: ReadonlySet<string>;
  /** Somebody is accused of whom nobody can say where they serve. */
  readonly isUnknown: boolean;
}

const barredIn = ({ directory, mandate, report }: World): Barred => {
  const isBarring = ({ kind }: { readonly kind?: unknown }): boolean =>
    mandate.referral.forwardToAccusedUnit === 'never' || !accusesNobody.includes(kind);
  // Whoever is said to hold no office, and is not named any further, has no unit.
  const isOfSomebody = ({ subject, kind }: World['report']['matters'][number]): boolean =>
    kind === 'private-wrong'
      ? Object.entries(subject).some(([name, given]) => name !== 'type' && [given].flat().length > 0)
      : subject.type !== 'none' || !accusesNobody.includes(kind);
  const now = report.matters
    .filter((one) => isBarring(one) && isOfSomebody(one))
    .map(({ subject }) => unitsOfAccused(directory, subject));
  const before = (report.formerly ?? [])
    .filter(isBarring)
    .map(({ subject }) => unitsOfAccused(directory, subject));
  return {
    organs: new Set([...now, ...before].flatMap((one) => [...(one ?? [])])),
    isUnknown: now.includes(undefined),
  };
};

/** Nothing of a report reaches, or is proposed to reach, the unit of anybody that it accuses or has accused. */
export const ownUnitLaw = (world: World, findings: readonly Finding[]): Violations => {
  const { directory, mandate } = world;
  if (mandate.referral.forwardToAccusedUnit === 'allowed') return [];
  const { organs, isUnknown } = barredIn(world);
  const barredNames = directory.organs.filter(({ id }) => organs.has(id)).map(({ name }) => name);
  return findings.flatMap((finding) => [
    ...(isUnknown && finding.outcome === 'referral' ? ['referred though nobody can be cleared'] : []),
    ...named(finding).flatMap((organ) => (organs.has(organ) ? [`names ${organ}, which is barred`] : [])),
    ...(finding.outcome === 'referral' &&
    !directory.organs.some(({ id }) => id === finding.data.receiver.organ) &&
    barredNames.includes(finding.data.receiver.name)
      ? [`names ${finding.data.receiver.name}, as a barred organ is called`]
      : []),
  ]);
};

/** Receivers that are found by place: whoever of the kind is there. */
const byPlace: readonly string[] = [
  'petition-office',
  'political-legal-committee',
  'arbitration-commission',
  'reconsideration-organ',
  'procuratorate',
  'police',
  'ecology-department',
];

const isByPlace = ({ mandate }: World, finding: Finding): boolean => {
  if (finding.outcome !== 'referral') return false;
  const { kind } = finding.data.receiver;
  if (kind !== 'published-receiver') return byPlace.includes(kind);
  const ways = mandate.targets.flatMap(({ scope }) => (scope.exclusions ?? []).flatMap(({ to }) => to ?? []));
  return ways.every((to) => 'receiver' in to && byPlace.includes(to.receiver));
};

/** A claim is not handed to the institution that it complains of. */
export const claimLaw = (world: World, findings: readonly Finding[]): Violations => {
  const { directory, mandate, report } = world;
  if (mandate.referral.forwardToAccusedUnit === 'allowed') return [];
  return findings.flatMap((finding, i) => {
    const matter = report.matters[i];
    if (matter?.kind !== 'claim' || finding.outcome !== 'referral' || !isByPlace(world, finding)) return [];
    const { organ } = finding.data.receiver;
    const isTheirs = institutionsComplainedOf(directory, matter.subject).has(organ);
    return isTheirs ? [`${matter.id}: ${organ} is handed a claim about itself`] : [];
  });
};

const isPlain = ({ mandate }: World): boolean =>
  mandate.referral.forwardToAccusedUnit === 'non-accusation-only' &&
  mandate.targets.every(({ window, scope }) => window === undefined && scope.exclusions === undefined);

/** A claim about nobody in a known place goes where it goes when it names somebody from elsewhere. */
export const sameWithoutTheName = (world: World, findings: readonly Finding[]): Violations => {
  if (!isPlain(world)) return [];
  const { directory, report } = world;
  return findings.flatMap((finding, i) => {
    const matter = report.matters[i];
    if (matter?.kind !== 'claim' || matter.subject.type !== 'none' || matter.conduct?.place === undefined)
      return [];
    if (!isByPlace(world, finding) || finding.outcome !== 'referral') return [];
    const { kind } = finding.data.receiver;
    return persons.flatMap((person) => {
      const subject = { type: 'person' as const, person };
      const theirs = institutionsComplainedOf(directory, subject);
      if (directory.organs.some((one) => one.kind === kind && theirs.has(one.id))) return [];
      const naming = findingsOf(withMatter(world, i, (one) => ({ ...one, subject })));
      return unlessSame(`${matter.id} naming ${person}`, answer(finding), answer(naming[i]));
    });
  });
};
