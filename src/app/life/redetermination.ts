import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { differs, findingIn } from '../../domain/report-decider/determinations.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type {
  MatterState,
  ReceivedReport,
  StandingDecision,
} from '../../domain/report-decider/report-state.ts';
import { duties } from '../../projections/duties.ts';
import { anonymous } from '../../projections/projections.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import { organNames } from '../documents/organ-names.ts';
import { type StaleDetermination, staleDeterminations } from '../documents/stale.ts';
import type { Ports } from '../ports.ts';
import { streamOf } from '../receive/stream-of.ts';
import { catchUp } from '../views/catch-up.ts';
import { type Act, rehearse } from './act.ts';
import { barredNow } from './barred-now.ts';
import { barredReports, lettersIn } from './barred-reports.ts';
import { deeds } from './deeds.ts';
import type { Order } from './givens.ts';
import { accusedByLinked } from './linked-reports.ts';

/** What holds for a matter, before or after. */
export interface Standing extends Pick<StandingDecision, 'outcome' | 'by'> {
  /** Of a referral: where it goes. */
  readonly receiver?: { readonly organ: string; readonly name: string };
}

/** A letter to get back: its receiver may not have it. */
export interface LetterToRecall {
  readonly number: string;
  readonly receiver: { readonly organ: string; readonly name: string };
}

/** What determining a report again changes about one matter. */
export interface Redetermined {
  readonly matter: string;
  /** None for one that had only been recorded. */
  readonly before?: Standing;
  readonly after: Standing;
  /** `grounds`: the same answer for other reasons, labels or questions. */
  readonly change: 'outcome' | 'receiver' | 'grounds' | 'none';
  readonly recalls: readonly LetterToRecall[];
}

/** What determining a report again changes, or would change. */
export interface Redetermination {
  readonly report: string;
  readonly matters: readonly Redetermined[];
}

/** A report that is to be determined again, and why. */
export interface ReportToRedetermine {
  readonly report: string;
  /** The documents that are others now; empty where nothing is in force any more. Absent where they are the same. */
  readonly changed?: StaleDetermination['changed'];
  /** Matters that the rules refer to an organ which is the accused's own by what is known now. */
  readonly barred: readonly string[];
}

interface Sources {
  readonly store: EventStore;
  readonly library: DocumentLibrary;
}

const changeOf = (before: MatterState, after: MatterState): Redetermined['change'] => {
  if (before.standing?.outcome !== after.standing?.outcome) return 'outcome';
  if (before.standing?.organ !== after.standing?.organ) return 'receiver';
  const { answer } = after;
  return answer !== undefined && differs(findingIn(answer), before.answer) ? 'grounds' : 'none';
};

type Named = (organ: string) => { readonly organ: string; readonly name: string };

const standingOf = ({ standing }: MatterState, named: Named): Standing | undefined =>
  standing && {
    outcome: standing.outcome,
    by: standing.by,
    ...(standing.organ !== undefined && { receiver: named(standing.organ) }),
  };

const comparison = async (
  { store, library }: Sources,
  history: readonly ReportEvent[],
  events: readonly ReportEvent[],
  now: string,
): Promise<Redetermination> => {
  const published = await library.current();
  const nameOf = organNames(published);
  const named: Named = (organ) => ({ organ, name: nameOf(organ) });
  const before = fold(reportDecider, history) as ReceivedReport;
  const after = events.reduce(reportDecider.evolve, before) as ReceivedReport;
  const { organs } = barredNow(published, after, await accusedByLinked(store, after), now);
  const barred = lettersIn(after).filter(({ letter }) => organs.has(letter.organ));
  const matters = [...after.matters].map(([matter, state]): Redetermined => {
    const was = before.matters.get(matter) as MatterState;
    const stood = standingOf(was, named);
    return {
      matter,
      ...(stood && { before: stood }),
      after: standingOf(state, named) as Standing,
      change: changeOf(was, state),
      recalls: barred
        .filter((one) => one.matter === matter)
        .map(({ letter }) => ({ number: letter.number, receiver: named(letter.organ) })),
    };
  });
  return { report: after.report.id, matters };
};

/**
 * What determining a report again would change; nothing is written. Throws what `redetermine` would.
 */
export const previewRedetermination = async (
  ports: Ports,
  library: DocumentLibrary,
  order: Pick<Order, 'report' | 'actor'>,
): Promise<Redetermination> => {
  const deed = deeds.redetermine({ ports, library, report: order.report }, { reason: '' });
  const { history, events } = await rehearse(ports, order, deed);
  return comparison({ store: ports.store, library }, history, events, ports.clock());
};

/** What an act that determined a report again has changed. */
export const redeterminationBy = async (
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  library: DocumentLibrary,
  { report, events }: Act,
): Promise<Redetermination> => {
  const stream = (await store.readStream(streamOf(report))).events.map(({ event }) => event as ReportEvent);
  const first = stream.findIndex(({ id }) => id === events[0]?.id);
  return comparison({ store, library }, stream.slice(0, first), events, clock());
};

/**
 * The reports whose answers rest on documents that are no longer those in force for their receipt, and those
 * that are referred to an organ which is the accused's own by what is known now; in the order of the log first,
 * then by id.
 */
export const reportsToRedetermine = async (
  { store, library, views }: Sources & { readonly views: ViewStore },
  now: string,
): Promise<readonly ReportToRedetermine[]> => {
  const found = new Map<string, ReportToRedetermine>();
  for (const { report, changed } of await staleDeterminations(store)) {
    const earlier = found.get(report)?.changed ?? [];
    found.set(report, { report, changed: [...new Set([...earlier, ...changed])], barred: [] });
  }
  await catchUp(store, views, [anonymous(duties)]);
  for await (const {
    duties: { report },
    matters,
  } of barredReports({ store, views }, await library.current(), now))
    if (matters.length > 0) found.set(report, { ...found.get(report), report, barred: matters });
  return [...found.values()];
};
