import {
  type AccusedUnits,
  type Ask,
  barredFor,
  dateIn,
  deriveFacts,
  type Facts,
  type Finding,
  type MatterParticulars,
  type Receiver,
  type ReceiverKind,
  type ReportParticulars,
  recordFacts,
  resolveReceiver,
  subjectKey,
} from '../domain/index.ts';
import { asksOf, engine, evaluate, type RuleSet, type Verdict } from '../rules/index.ts';
import type { Documents } from './documents/documents.ts';

/** What is determined: a report's particulars and its matters, numbered. */
export interface ReportToDetermine extends ReportParticulars {
  readonly id: string;
  readonly matters: readonly (MatterParticulars & { readonly id: string })[];
}

type Common = Finding['data'];

const groundsOf = ({ rules }: RuleSet, { grounds }: Verdict): Common['grounds'] =>
  rules.filter(({ name }) => grounds.includes(name)).map(({ name, cites }) => ({ rule: name, cites }));

type Routed =
  | { readonly receiver: Receiver }
  | { readonly asks: readonly Ask[]; readonly candidates: readonly string[] };

const route = (
  documents: Documents,
  report: ReportToDetermine,
  matter: MatterParticulars,
  kind: ReceiverKind,
  barred: AccusedUnits,
): Routed => {
  const { mandate, directory } = documents;
  const target = targetOf(documents);
  const day = dateIn(mandate.zone, report.receivedAt);
  const choice = resolveReceiver(kind, { index: directory, mandate, target, matter, day }, barred);
  return choice.status === 'resolved'
    ? { receiver: choice.receiver }
    : { asks: [{ question: choice.question }], candidates: choice.candidates };
};

const targetOf = ({ mandate }: Documents) => mandate.targets[0] as (typeof mandate.targets)[number];

const common = (
  documents: Documents,
  report: ReportToDetermine,
  matter: ReportToDetermine['matters'][number],
  facts: Facts,
  verdict: Verdict,
): Common => ({
  report: report.id,
  matter: matter.id,
  subject: subjectKey(documents.directory, matter.subject, dateIn(documents.mandate.zone, report.receivedAt)),
  channel: report.channel.kind,
  receivedAt: report.receivedAt,
  grounds: groundsOf(documents.ruleSet, verdict),
  labels: [...verdict.labels],
  facts: recordFacts(facts),
  documents: documents.refs,
  engine,
});

const find = (
  documents: Documents,
  report: ReportToDetermine,
  matter: ReportToDetermine['matters'][number],
  barred: AccusedUnits,
): Finding => {
  const { ruleSet } = documents;
  const facts = deriveFacts(documents, targetOf(documents), report, matter);
  const verdict = evaluate(ruleSet, facts);
  const data = common(documents, report, matter, facts, verdict);
  if (verdict.outcome === 'in-scope') return { outcome: 'in-scope', data };
  if (verdict.outcome === 'undetermined') {
    const asks = [...asksOf(ruleSet, facts, verdict)];
    return {
      outcome: 'undetermined',
      data: { ...data, reason: verdict.doubt ?? 'rule', asks, candidates: [] },
    };
  }
  const routed = route(documents, report, matter, verdict.to as ReceiverKind, barred);
  if ('receiver' in routed) return { outcome: 'referral', data: { ...data, receiver: routed.receiver } };
  const { asks, candidates } = routed;
  return {
    outcome: 'undetermined',
    data: { ...data, reason: 'no-receiver', asks: [...asks], candidates: [...candidates] },
  };
};

/**
 * What is found for each matter of a report: facts derived from the documents, the rules' verdict, and for
 * a referral its receiver under the own-unit law. Pure: the same report and documents find the same.
 */
export const determine = (documents: Documents, report: ReportToDetermine): readonly Finding[] => {
  const policy = documents.mandate.referral.forwardToAccusedUnit;
  const barred = barredFor(documents.directory, policy, report.matters);
  return report.matters.map((matter) => find(documents, report, matter, barred));
};
