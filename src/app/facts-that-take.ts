import { type DerivedFacts, deriveByTarget } from '../domain/derive/derive-facts.ts';
import type { Facts } from '../domain/facts/catalogue.ts';
import type { MatterToDetermine, ReportToDetermine } from '../domain/report-decider/report-to-determine.ts';
import type { Verdict } from '../rules/evaluate/verdict.ts';
import type { RuleSet } from '../rules/schema/rule-set.ts';
import type { Documents } from './documents/documents.ts';

type Judge = (ruleSet: RuleSet, facts: Facts) => Verdict;

const targetOf = ({ targets: [target] }: DerivedFacts): string => target?.id ?? '';

/**
 * The facts of a matter under all targets that it may concern; but where the rules do not take it by these, those of
 * a target that takes it by itself, of several the first by id. What one target takes, a wider remit takes too,
 * whatever the rules go by.
 */
export const factsThatTake =
  (judge: Judge) =>
  (documents: Documents, report: ReportToDetermine, matter: MatterToDetermine): DerivedFacts => {
    const takes = ({ facts }: DerivedFacts): boolean =>
      judge(documents.ruleSet, facts).outcome === 'in-scope';
    const { joint, alone } = deriveByTarget(documents, report, matter);
    if (documents.mandate.targets.length < 2 || takes(joint)) return joint;
    const taking = alone().filter(takes);
    return taking.toSorted((a, b) => (targetOf(a) < targetOf(b) ? -1 : 1))[0] ?? joint;
  };
