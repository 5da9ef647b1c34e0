import { type Contradiction, contradictionQuestions } from '../domain/derive/contradiction.ts';
import type { DerivedFacts } from '../domain/derive/derive-facts.ts';
import { arrivedAt } from '../domain/derive/timing.ts';
import type { Ask } from '../domain/determination/determination.ts';
import type { Facts } from '../domain/facts/catalogue.ts';
import { recordFacts } from '../domain/facts/recorded-facts.ts';
import { keepInseparable } from '../domain/inseparable/keep-inseparable.ts';
import { citeUnder } from '../domain/mandate/cite-mandate.ts';
import type { Target } from '../domain/mandate/schema/scope.ts';
import type { Asked } from '../domain/questions/asked.ts';
import {
  fieldThatSettles,
  onceEach,
  questionsAbout,
  questionsOfNames,
} from '../domain/questions/questions-about.ts';
import { barredFor } from '../domain/receivers/barred.ts';
import type { AccusedUnits } from '../domain/receivers/own-unit.ts';
import type { ReceiverKind } from '../domain/receivers/receiver-kinds.ts';
import { subjectKey } from '../domain/report/subject-key.ts';
import type { Finding } from '../domain/report-decider/findings.ts';
import { asAdmitted, type ReportToDetermine } from '../domain/report-decider/report-to-determine.ts';
import type { Sight } from '../domain/sight/sight.ts';
import { type SidesKnown, sightOf } from '../domain/sight/sight-of.ts';
import { dateIn } from '../domain/time/instant.ts';
import { pointer } from '../json/pointer.ts';
import { asksOf } from '../rules/asks/asks-of.ts';
import { compiled } from '../rules/compile/compiled.ts';
import type { Verdict } from '../rules/evaluate/verdict.ts';
import type { RuleSet } from '../rules/schema/rule-set.ts';
import type { Documents } from './documents/documents.ts';
import { factsThatTake } from './facts-that-take.ts';
import { withPeopleMeant } from './people-meant.ts';
import { aboutOf, route } from './route.ts';
import { semantics } from './semantics.ts';

type Numbered = ReportToDetermine['matters'][number];

/**
 * How facts are come by and judged, and what is asked. A replay puts others in their place, to see what a
 * difference comes from.
 */
export interface Means {
  /** What a determination records of the program that made it. */
  readonly semantics: string;
  /** The own-unit law: whom nothing may be sent to. */
  readonly law: typeof barredFor;
  /** Who may see a report. */
  readonly sight: typeof sightOf;
  readonly facts: (documents: Documents, report: ReportToDetermine, matter: Numbered) => DerivedFacts;
  readonly judge: (ruleSet: RuleSet, facts: Facts) => Verdict;
  readonly asks: (ruleSet: RuleSet, facts: Facts, verdict: Verdict) => readonly Asked[];
}

const judge: Means['judge'] = (ruleSet, facts) => compiled(ruleSet).evaluate(facts);

/** Facts are derived, and judged by guanxia's own engine. */
export const ownMeans: Means = {
  semantics,
  law: barredFor,
  sight: sightOf,
  facts: factsThatTake(judge),
  judge,
  asks: asksOf,
};

type Common = Finding['data'];

type Doubt = Extract<Finding, { outcome: 'undetermined' }>['data']['reason'];

const groundsOf = (
  { ruleSet, mandate }: Documents,
  { grounds }: Verdict,
  targets: readonly Target[],
): Common['grounds'] =>
  ruleSet.rules
    .filter(({ name }) => grounds.includes(name))
    .map(({ name, cites }) => ({
      rule: name,
      cites: cites.map((cite) => citeUnder(mandate, cite, targets)),
    }));

/** Where a contradiction stands in the report as it was handed in. */
const fieldOf = (matter: Numbered, { of, path }: Contradiction): string =>
  pointer(of === 'report' ? path : ['matters', Number(matter.id.slice(1)) - 1, ...path]);

const contradictionsIn = (matter: Numbered, { contradictions }: DerivedFacts) =>
  contradictions.length === 0
    ? {}
    : { contradictions: contradictions.map((one) => ({ code: one.code, field: fieldOf(matter, one) })) };

const askAbout = (contradictions: readonly Contradiction[]): readonly Ask[] =>
  contradictions.map((one) => ({
    question: contradictionQuestions[one.code],
    field: fieldThatSettles(one),
    facts: [],
  }));

/** No receiver is looked up for somebody of whom it is not clear who it is. */
const isSubjectUnclear = ({ contradictions }: DerivedFacts): boolean =>
  contradictions.some(({ path: [field] }) => field === 'subject');

const common = (
  documents: Documents,
  report: ReportToDetermine,
  matter: Numbered,
  derived: DerivedFacts,
  verdict: Verdict,
): Omit<Common, 'engine'> => ({
  report: report.id,
  matter: matter.id,
  subject: subjectKey(matter.subject),
  channel: report.channel.kind,
  receivedAt: report.receivedAt,
  ...(report.admittedAt && { admittedAt: report.admittedAt }),
  ...(derived.targets.length === 1 && { target: derived.targets[0]?.id }),
  ...contradictionsIn(matter, derived),
  grounds: groundsOf(documents, verdict, derived.targets),
  labels: [...verdict.labels],
  facts: recordFacts(derived.facts),
  documents: documents.refs,
});

const undetermined = (
  data: Common,
  reason: Doubt,
  asks: readonly Ask[],
  candidates: readonly string[] = [],
): Finding => ({
  outcome: 'undetermined',
  data: { ...data, reason, asks: [...asks], candidates: [...candidates] },
});

const find = (
  documents: Documents,
  report: ReportToDetermine,
  matter: Numbered,
  { barred, means }: { readonly barred: AccusedUnits; readonly means: Means },
): Finding => {
  const { ruleSet } = documents;
  const derived = means.facts(documents, asAdmitted(report), matter);
  const { facts, targets } = derived;
  const verdict = means.judge(ruleSet, facts);
  const data: Common = {
    ...common(documents, report, matter, derived, verdict),
    engine: means.semantics,
  };
  const about = aboutOf(documents, report, matter, targets);
  const unknown = questionsOfNames(about, verdict.outcome === 'in-scope');
  if (unknown.length > 0) return undetermined({ ...data, grounds: [] }, 'unknown-names', unknown);
  if (verdict.outcome === 'in-scope') return { outcome: 'in-scope', data };
  if (verdict.outcome === 'undetermined' || isSubjectUnclear(derived)) {
    const further = isSubjectUnclear(derived) ? [] : means.asks(ruleSet, facts, verdict);
    const asks = [...askAbout(derived.contradictions), ...questionsAbout(about, further)];
    const reason = verdict.outcome === 'undetermined' ? (verdict.doubt ?? 'rule') : 'unknown-facts';
    return undetermined(data, reason, onceEach(asks));
  }
  const routed = route({ documents, report, about, barred }, verdict.to as ReceiverKind);
  if ('receiver' in routed) return { outcome: 'referral', data: { ...data, receiver: routed.receiver } };
  return undetermined(data, 'no-receiver', routed.asks, routed.candidates);
};

/** An accused of earlier whom the directory does not know has no unit in it. */
const barredIn = (
  { mandate, directory }: Documents,
  { matters, formerly = [], barredSince = [] }: ReportToDetermine,
  law: Means['law'] = barredFor,
): AccusedUnits => {
  const { forwardToAccusedUnit } = mandate.referral;
  const now = law(directory, forwardToAccusedUnit, matters);
  if (formerly.length === 0 && barredSince.length === 0) return now;
  const before = law(directory, forwardToAccusedUnit, formerly);
  return { organs: new Set([...now.organs, ...before.organs, ...barredSince]), known: now.known };
};

/** Whom nothing of a report may be sent to, as `documents` know the accused. */
export const barredBy = (documents: Documents, report: ReportToDetermine): AccusedUnits =>
  barredIn(documents, withPeopleMeant(documents, report));

/**
 * What is found for each matter of a report: facts derived from the documents, the rules' verdict, and for
 * a referral its receiver under the own-unit law; parts inseparable from one in scope stay. Pure: the same
 * report and documents find the same.
 */
export const determine = (
  documents: Documents,
  incoming: ReportToDetermine,
  means: Means = ownMeans,
): readonly Finding[] => {
  const report = withPeopleMeant(documents, incoming);
  const { matters } = report;
  const barred = barredIn(documents, report, means.law);
  const findings = matters.map((matter) => find(documents, report, matter, { barred, means }));
  return keepInseparable(matters, findings, documents.ruleSet.sources);
};

/** Who may see a report of whose matters, in order, these facts were found. */
export const sightFound = (
  documents: Documents,
  incoming: ReportToDetermine,
  facts: readonly SidesKnown[],
  means: Pick<Means, 'sight'> = ownMeans,
): Sight => {
  const { matters, formerly } = withPeopleMeant(documents, incoming);
  return means.sight(documents, {
    day: dateIn(documents.mandate.zone, arrivedAt(asAdmitted(incoming))),
    matters: matters.map((matter, i) => ({ ...matter, facts: facts[i] ?? {} })),
    formerly,
  });
};

/** What findings know of whom each matter is about. */
export const factsIn = (findings: readonly Finding[]): readonly SidesKnown[] =>
  findings.map(({ data }) => data.facts as SidesKnown);

/** Who may see a report that is not determined yet. */
export const sightBefore = (documents: Documents, incoming: ReportToDetermine): Sight => {
  const report = asAdmitted(withPeopleMeant(documents, incoming));
  const facts = report.matters.map((matter) => ownMeans.facts(documents, report, matter).facts);
  return sightFound(documents, incoming, facts);
};
