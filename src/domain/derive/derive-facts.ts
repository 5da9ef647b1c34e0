import type { Facts } from '../facts/catalogue.ts';
import type { Target } from '../mandate/schema/scope.ts';
import { factsUnder, type Knowledge, type MatterParticulars, type ReportParticulars } from './facts-under.ts';
import { joinFacts } from './join-facts.ts';
import { limbFacts } from './limb-facts.ts';

/** The facts of one matter, and the targets of the mandate that they are derived under. */
export interface DerivedFacts {
  readonly facts: Facts;
  /** One where it is known which target it belongs to; several where it belongs to each, or nobody knows. */
  readonly targets: readonly Target[];
}

interface Candidate {
  readonly target: Target;
  readonly facts: Facts;
}

const covering = [...limbFacts, 'scope.former'] as const;

/** Whether this target can take the matter: its gate and window do not shut it out, and a limb may cover it. */
const isOpenTo = ({ facts }: Candidate): boolean =>
  facts['matter.in-remit'] !== false &&
  facts['matter.excluded'] !== true &&
  facts['report.after-closing'] !== true &&
  facts['report.before-opening'] !== true &&
  covering.some((limb) => facts[limb] !== false);

const preferred = (
  candidates: readonly Candidate[],
  wanted: (candidate: Candidate) => boolean,
): readonly Candidate[] => {
  const found = candidates.filter(wanted);
  return found.length > 0 ? found : candidates;
};

/** Those it certainly belongs to; else those it may belong to; else, as it belongs nowhere, all. */
const membership = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const certain = candidates.filter(({ facts }) => facts['subject.in-target'] === true);
  if (certain.length > 0) return preferred(certain, isOpenTo);
  return preferred(candidates, ({ facts }) => facts['subject.in-target'] === undefined);
};

/**
 * The facts of one matter under the target that its subject belongs to, or, where the scope takes reports about
 * anybody, the place that it concerns. Of several targets that it belongs to, those that can take it count.
 */
export const deriveFacts = (
  knowledge: Knowledge,
  report: ReportParticulars,
  matter: MatterParticulars,
): DerivedFacts => {
  const candidates = knowledge.mandate.targets.map((target) => ({
    target,
    facts: factsUnder(knowledge, target, report, matter),
  }));
  const chosen = membership(candidates);
  const isKnown = chosen.every(({ facts }) => facts['subject.in-target'] !== undefined);
  return {
    facts: joinFacts(
      chosen.map(({ facts }) => facts),
      isKnown,
    ),
    targets: chosen.map(({ target }) => target),
  };
};
