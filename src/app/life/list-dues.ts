import { type Calendar, epochMs, type Instant, isLate, type Reckoning } from '../../domain/index.ts';
import {
  anonymous,
  type Due,
  duesOfReferral,
  duesOfReport,
  duties,
  type ReferredMatter,
  type ReportDuties,
  referral,
} from '../../projections/index.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { ViewStore } from '../../stores/view-store.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import { catchUp } from '../views/catch-up.ts';
import { rowsOf } from '../views/rows.ts';

/** Something due, and how it stands at an instant. `unknown`: the calendar does not reach far enough. */
export interface DueNow extends Due {
  readonly state: 'overdue' | 'due' | 'unknown';
}

const withoutCalendar = (id: string, zone: string): Calendar => ({
  kind: 'calendar',
  id,
  version: 'none',
  title: { 'zh-CN': '无', en: 'none' },
  sources: {},
  zone,
  years: [],
});

/** By the mandate's zone and its calendar; a mandate whose calendar is not there counts no working days. */
const reckoningOf = (published: Published, mandate: string): Reckoning => {
  const content = published.mandates.get(mandate)?.versions.at(-1)?.content;
  const zone = content?.zone ?? 'Asia/Shanghai';
  const calendar = published.calendars.get(content?.uses.calendar ?? '')?.at(-1)?.content;
  return { zone, calendar: calendar ?? withoutCalendar('none', zone) };
};

const stateAt = ({ deadline }: Due, at: Instant): DueNow['state'] => {
  const late = isLate(deadline, at);
  if (late === 'unknown') return 'unknown';
  return late ? 'overdue' : 'due';
};

/** Overdue first, then by the end of the term; what cannot be counted last. */
const byUrgency = (a: Due, b: Due): number => endOf(a) - endOf(b);
const endOf = ({ deadline }: Due): number =>
  deadline.status === 'known' ? epochMs(deadline.ends) : Number.POSITIVE_INFINITY;

/** All that is due as of `at`, by the views and the calendars now published; nothing of it is stored. */
export const listDues = async (
  { store, views }: { readonly store: EventStore; readonly views: ViewStore },
  library: DocumentLibrary,
  at: Instant,
): Promise<readonly DueNow[]> => {
  await catchUp(store, views, [anonymous(referral), anonymous(duties)]);
  const published = await library.current();
  const found: Due[] = [];
  for await (const { document } of rowsOf(views, referral)) {
    const matter = document as ReferredMatter;
    found.push(...duesOfReferral(matter, reckoningOf(published, matter.mandate.id)));
  }
  for await (const { document } of rowsOf(views, duties)) {
    const owed = document as ReportDuties;
    found.push(...duesOfReport(owed, reckoningOf(published, owed.mandate)));
  }
  return found.map((due) => ({ ...due, state: stateAt(due, at) })).toSorted(byUrgency);
};
