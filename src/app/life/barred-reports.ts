import type { Letter, ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { dateIn } from '../../domain/time/instant.ts';
import { duties, type ReportDuties } from '../../projections/duties.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { Published } from '../documents/published.ts';
import { rowsOf } from '../views/rows.ts';
import { barredNow } from './barred-now.ts';
import { generationsSince } from './known-since.ts';
import { accusedByLinked, readReport } from './linked-reports.ts';
import { reckoningOf } from './reckoning-of.ts';

/** A letter about one matter of a report. */
export interface LetterOf {
  readonly matter: string;
  readonly letter: Letter;
}

/** A report of which something is, or goes, where it may not be by what is known now. */
export interface BarredReport {
  readonly duties: ReportDuties;
  /** Letters whose receiver is the accused's own unit. */
  readonly letters: readonly LetterOf[];
  /** Matters that the rules refer to such an organ. */
  readonly matters: readonly string[];
}

const isReferred = ({ outcomes, letters }: ReportDuties): boolean =>
  letters.length > 0 || Object.values(outcomes).includes('referral');

/** Nothing can have become barred: the same people are accused, and no directory has come since. */
const isAsDecided = (published: Published, one: ReportDuties, now: Instant): boolean => {
  if (one.accusesOthers === true || one.directory === undefined) return false;
  const today = dateIn(reckoningOf(published, one.mandate).zone, now);
  const since = generationsSince(published, one.mandate, { decided: new Set([one.directory]), today });
  return since.every(({ ref }) => ref.hash === one.directory);
};

/** The letters of a report that have not come back. */
export const lettersIn = ({ matters }: ReceivedReport): readonly LetterOf[] =>
  [...matters].flatMap(([matter, { letters }]) => letters.map((letter) => ({ matter, letter })));

const barredIn = async (
  store: EventStore,
  published: Published,
  one: ReportDuties,
  now: Instant,
): Promise<BarredReport | undefined> => {
  const state = await readReport(store, one.report);
  if (state === undefined) return undefined;
  const { organs } = barredNow(published, state, await accusedByLinked(store, state), now);
  const letters = lettersIn(state).filter(({ letter }) => organs.has(letter.organ));
  const matters = [...state.matters.values()].flatMap(({ matter, standing }) =>
    standing?.by === 'rules' && standing.organ !== undefined && organs.has(standing.organ) ? [matter.id] : [],
  );
  return letters.length + matters.length === 0 ? undefined : { duties: one, letters, matters };
};

/**
 * Every report of which a letter is with, or a matter is referred to, an organ that is the accused's own by what
 * is known at `now`. Only reports are read of which that can have changed since they were decided. The view of
 * duties is up to date.
 */
export async function* barredReports(
  { store, views }: { readonly store: EventStore; readonly views: ViewStore },
  published: Published,
  now: Instant,
): AsyncGenerator<BarredReport> {
  for await (const { document } of rowsOf(views, duties)) {
    const one = document as ReportDuties;
    if (!isReferred(one) || isAsDecided(published, one, now)) continue;
    const barred = await barredIn(store, published, one, now);
    if (barred !== undefined) yield barred;
  }
}
