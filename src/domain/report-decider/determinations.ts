import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { DecisionRef, Outcome } from '../determination/determination.ts';
import type { Determination, EventOf, ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { AccusedUnits } from '../receivers/own-unit.ts';
import type { Instant } from '../time/instant.ts';
import type { Determined } from './commands.ts';
import { outcomeOf } from './decisions.ts';
import type { Finding } from './findings.ts';
import { findingsDoNotFit } from './report-problems.ts';
import type { MatterState, ReceivedReport, StandingDecision } from './report-state.ts';
import { sightSeen } from './sight-changes.ts';

const determined = {
  'in-scope': 'MatterFoundInScope',
  referral: 'MatterReferred',
  undetermined: 'MatterLeftUndetermined',
} as const satisfies Record<Outcome, ReportEvent['type']>;

type Links = Pick<Determination['data'], 'sight' | 'supersedes' | 'beside' | 'withdrawn'>;

/** A finding as it is recorded, with who may see it and what it replaces or stands beside. */
export const determinationFact = (
  { outcome, data }: Finding,
  now: Instant,
  links: Links,
): Fact<ReportEvent> =>
  ({ type: determined[outcome], data: { ...data, ...links }, occurredAt: now }) as Fact<ReportEvent>;

/** Throws unless there is one finding for each matter, in order. */
export const assertFindingsFit = (
  report: string,
  matters: Iterable<string>,
  findings: readonly Finding[],
): void => {
  const ids = [...matters];
  const fits = findings.length === ids.length && ids.every((id, i) => findings[i]?.data.matter === id);
  if (!fits) throw findingsDoNotFit(report);
};

export const refTo = ({ event, outcome, subject, directory, organ }: StandingDecision): DecisionRef => ({
  event,
  outcome,
  subject,
  directory,
  ...(organ === undefined ? {} : { organ }),
});

const essence = ({ outcome, data }: Finding): string => {
  const { subject, grounds, labels } = data;
  const rest = { receiver: null, reason: null, asks: null, candidates: null, ...data };
  const { receiver, reason, asks, candidates } = rest;
  return canonicalJson({
    outcome,
    subject,
    grounds,
    labels,
    receiver,
    reason,
    asks,
    candidates,
  } as unknown as JsonValue);
};

export const findingIn = (event: Determination): Finding =>
  ({ outcome: outcomeOf(event), data: event.data }) as Finding;

/** Whether the rules now find something else than they did last; other facts alone are no difference. */
export const differs = (finding: Finding, before: Determination | undefined): boolean =>
  before === undefined || essence(finding) !== essence(findingIn(before));

/** Why a person's decision can hold no longer: it would send the matter to the accused, or is about another. */
const lapse = (
  standing: StandingDecision,
  { data }: Finding,
  barred: AccusedUnits,
): EventOf<'OverrideLifted'>['data']['because'] | undefined => {
  if (data.subject !== standing.subject || data.documents.directory.id !== standing.directory)
    return 'subject-changed';
  if (standing.organ === undefined) return undefined;
  return !barred.known || barred.organs.has(standing.organ) ? 'receiver-barred' : undefined;
};

const lapses = ({ standing }: MatterState, finding: Finding, barred: AccusedUnits): boolean =>
  standing?.by === 'person' && lapse(standing, finding, barred) !== undefined;

interface Afresh {
  readonly state: ReceivedReport;
  readonly barred: AccusedUnits;
  readonly now: Instant;
}

/** The rules' answer beside a person's decision, which holds, or in its place once that has lapsed. */
const againstPerson = (
  finding: Finding,
  standing: StandingDecision,
  { state, barred, now }: Afresh,
  links: Links,
): readonly Fact<ReportEvent>[] => {
  const because = lapse(standing, finding, barred);
  if (because === undefined) return [determinationFact(finding, now, { ...links, beside: standing.event })];
  const { matter } = finding.data;
  return [
    {
      type: 'OverrideLifted',
      data: { report: state.report.id, matter, override: standing.event, because },
      occurredAt: now,
    },
    determinationFact(finding, now, { ...links, supersedes: refTo(standing) }),
  ];
};

const recorded = (
  finding: Finding,
  { standing }: MatterState,
  afresh: Afresh,
  lifted: string | undefined,
): readonly Fact<ReportEvent>[] => {
  const links: Links = {
    sight: sightSeen(afresh.state),
    ...(afresh.state.withdrawn ? { withdrawn: true } : {}),
  };
  if (standing === undefined) return [determinationFact(finding, afresh.now, links)];
  if (standing.by === 'person' && standing.event !== lifted)
    return againstPerson(finding, standing, afresh, links);
  return [determinationFact(finding, afresh.now, { ...links, supersedes: refTo(standing) })];
};

/** Organs of the accused that the report did not know of yet. */
export const foundSince = (
  { report, barredSince: known }: ReceivedReport,
  { barredSince }: Pick<Determined, 'barredSince'>,
  now: Instant,
): readonly Fact<ReportEvent>[] => {
  const organs = barredSince.filter((organ) => !known.includes(organ));
  if (organs.length === 0) return [];
  return [{ type: 'UnitsOfAccusedFound', data: { report: report.id, organs }, occurredAt: now }];
};

/**
 * What is recorded when a report is determined again: the finding of each matter in `touched`, changed or
 * not, and of every other matter that the rules now find something else for, or where a person's decision
 * can hold no longer.
 */
export const determinedAgain = (
  state: ReceivedReport,
  determined: Determined,
  { now, touched, lifted }: { now: Instant; touched: ReadonlySet<string>; lifted?: string },
): readonly Fact<ReportEvent>[] => {
  const { findings, barred } = determined;
  assertFindingsFit(state.report.id, state.matters.keys(), findings);
  const again = [...state.matters.values()].flatMap((matter, i) => {
    const finding = findings[i] as Finding;
    const isDue =
      touched.has(matter.matter.id) || differs(finding, matter.answer) || lapses(matter, finding, barred);
    return isDue ? recorded(finding, matter, { state, barred, now }, lifted) : [];
  });
  return [...foundSince(state, determined, now), ...again];
};
