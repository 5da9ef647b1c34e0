import { deadline, isLate } from '../../domain/deadlines/deadline.ts';
import type { Reader } from '../../domain/sight/sight.ts';
import { epochMs, type Instant } from '../../domain/time/instant.ts';
import { type Due, duesOfReferral, duesOfReport } from '../../projections/dues.ts';
import { duties, type ReportDuties } from '../../projections/duties.ts';
import type { Projection } from '../../projections/projection.ts';
import { anonymous } from '../../projections/projections.ts';
import { type ReferredMatter, referral } from '../../projections/referral.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import { viewsSeenBy } from '../sight/seen-views.ts';
import { catchUp } from '../views/catch-up.ts';
import { rowsOf } from '../views/rows.ts';
import { barredReports } from './barred-reports.ts';
import { reckoningOf } from './reckoning-of.ts';

/**
 * Something due, and how it stands at an instant. `unknown`: the calendar does not reach far enough. `at-once`:
 * there is no term to wait for.
 */
export interface DueNow extends Due {
  readonly state: 'at-once' | 'overdue' | 'due' | 'unknown';
}

const stateAt = ({ deadline }: Due, at: Instant): DueNow['state'] => {
  if (deadline.name === 'recall') return 'at-once';
  const late = isLate(deadline, at);
  if (late === 'unknown') return 'unknown';
  return late ? 'overdue' : 'due';
};

/** What is to be done at once first, then by the end of the term; what cannot be counted last. */
const byUrgency = (a: DueNow, b: DueNow): number => endOf(a) - endOf(b);
const endOf = ({ state, deadline }: DueNow): number => {
  if (state === 'at-once') return Number.NEGATIVE_INFINITY;
  return deadline.status === 'known' ? epochMs(deadline.ends) : Number.POSITIVE_INFINITY;
};

const standingAt = (dues: readonly Due[], at: Instant): readonly DueNow[] =>
  dues.map((due) => ({ ...due, state: stateAt(due, at) })).toSorted(byUrgency);

/** A referral, and what is due on its way. */
export interface ReferralNow {
  readonly referral: ReferredMatter;
  readonly dues: readonly DueNow[];
}

const referralsIn = async (
  views: ViewStore,
  published: Published,
  at: Instant,
): Promise<readonly ReferralNow[]> => {
  const found: ReferralNow[] = [];
  for await (const { document } of rowsOf(views, referral)) {
    const matter = document as ReferredMatter;
    const dues = duesOfReferral(matter, reckoningOf(published, matter.mandate.id));
    found.push({ referral: matter, dues: standingAt(dues, at) });
  }
  return found;
};

interface Views {
  readonly store: EventStore;
  readonly views: ViewStore;
  /** Who reads; without one, all is listed. */
  readonly reader?: Reader | undefined;
}

const caughtUp = async (
  { store, views, reader }: Views,
  projections: readonly Projection<unknown>[],
): Promise<ViewStore> => {
  await catchUp(store, views, projections);
  return reader === undefined ? views : viewsSeenBy(views, reader);
};

/** Every referral as of `at`, in the order of its view. */
export const listReferrals = async (
  sources: Views,
  library: DocumentLibrary,
  at: Instant,
): Promise<readonly ReferralNow[]> => {
  const views = await caughtUp(sources, [anonymous(referral)]);
  return referralsIn(views, await library.current(), at);
};

/** Letters to get back: their receiver is the accused's own unit by what is known at `at`. */
const recalls = async (sources: Views, published: Published, at: Instant): Promise<readonly Due[]> => {
  const found: Due[] = [];
  for await (const { duties: owed, letters } of barredReports(sources, published, at)) {
    const by = reckoningOf(published, owed.mandate);
    for (const { matter, letter } of letters)
      found.push({
        report: owed.report,
        matter,
        number: letter.number,
        deadline: deadline('recall', at, by),
      });
  }
  return found;
};

/** All that is due as of `at`, by the views and the calendars now published; nothing of it is stored. */
export const listDues = async (
  sources: Views,
  library: DocumentLibrary,
  at: Instant,
): Promise<readonly DueNow[]> => {
  const { store } = sources;
  const views = await caughtUp(sources, [anonymous(referral), anonymous(duties)]);
  const published = await library.current();
  const found: Due[] = [];
  for (const { dues } of await referralsIn(views, published, at)) found.push(...dues);
  for await (const { document } of rowsOf(views, duties)) {
    const owed = document as ReportDuties;
    found.push(...duesOfReport(owed, reckoningOf(published, owed.mandate)));
  }
  found.push(...(await recalls({ store, views }, published, at)));
  return standingAt(found, at);
};
