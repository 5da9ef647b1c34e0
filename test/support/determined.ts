import {
  barredFor,
  dateIn,
  deriveFacts,
  type Facts,
  type IncomingReport,
  type Mandate,
  type ReceiverChoice,
  resolveReceiver,
} from '../../src/domain/index.ts';
import { asksOf, evaluate, type Verdict } from '../../src/rules/index.ts';
import { calendar2024, exampleIndex } from './data-files.ts';
import { inspectionRules } from './shipped.ts';

/** What is found about one matter of a report in the fictional district. */
export interface Determined {
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly asks: readonly string[];
  /** Of a referral: where it goes. */
  readonly receiver?: ReceiverChoice;
}

/** Derive, evaluate and resolve every matter of `report` under `mandate`, with the published 2024 documents. */
export const determined = (mandate: Mandate, report: IncomingReport): readonly Determined[] => {
  const barred = barredFor(exampleIndex, mandate.referral.forwardToAccusedUnit, report.matters);
  return report.matters.map((matter) => {
    const knowledge = { mandate, directory: exampleIndex, calendar: calendar2024 };
    const particulars = { ...report, reporter: report.reporter ?? {} };
    const { facts, targets } = deriveFacts(knowledge, particulars, matter);
    const [target] = targets;
    const verdict = evaluate(inspectionRules, facts);
    const asks = asksOf(inspectionRules, facts, verdict).flatMap(({ fact }) => fact ?? []);
    if (verdict.to === undefined) return { facts, verdict, asks };
    const day = dateIn(mandate.zone, report.receivedAt);
    const errand = { index: exampleIndex, mandate, ...(target && { target }), matter, day };
    return { facts, verdict, asks, receiver: resolveReceiver(verdict.to, errand, barred) };
  });
};
