import type { Accusation } from '../../domain/report/accusation.ts';
import type { Determine } from '../../domain/report-decider/commands.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import {
  type ReportToDetermine,
  reportToDetermine,
} from '../../domain/report-decider/report-to-determine.ts';
import { joinSights, type Sight } from '../../domain/sight/sight.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { barredBy, determine, factsIn, sightBefore, sightFound } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { documentsInForce } from '../documents/in-force.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import { barredOf } from './barred-now.ts';
import { dangersIn } from './dangers-now.ts';
import { inWordsOf, type Known, knownSince } from './known-since.ts';
import { accusedByLinked } from './linked-reports.ts';

/** The documents that decide a report now: those in force when it was received, or counts as received. */
export const documentsFor = (
  published: Published,
  { report, admittedAt }: Pick<ReceivedReport, 'report' | 'admittedAt'>,
): Documents => documentsInForce(published, report.mandate, admittedAt ?? report.receivedAt);

/** Organs of the accused that the report and the directory that decides do not show: another one, or a linked report. */
const foundSince = (known: Known, report: ReportToDetermine): readonly string[] => {
  const { documents, directories } = known;
  if (directories.length === 1 && known.report.formerly?.length === report.formerly?.length) return [];
  const { organs } = barredBy(documents, report);
  return [...barredOf(known).organs].filter(
    (id) => !organs.has(id) && documents.directory.organ(id) !== undefined,
  );
};

/** Who is of the group, or above it, in some directory that is known keeps the report from it; none opens what is settled. */
const sightByAll = (known: Known, found: Sight): Sight => {
  const { documents, directories } = known;
  const others = directories
    .filter((directory) => directory !== documents.directory)
    .map((directory) => sightBefore({ ...documents, directory }, inWordsOf(known, directory)));
  return joinSights([found, ...others.map((sight) => ({ ...sight, open: false }))]);
};

/**
 * Determines a report under the documents published up to now, clear of whatever any directory up to that of today
 * knows to be of those whom it accuses or `linked` reports do.
 */
export const determineUnder =
  (
    published: Published,
    state: Pick<ReceivedReport, 'report' | 'matters'>,
    { linked, now }: { readonly linked: readonly Accusation[]; readonly now: Instant },
  ): Determine =>
  (report) => {
    const known = knownSince(published, state, { report, linked, now });
    const since = [...new Set([...(report.barredSince ?? []), ...foundSince(known, report)])].sort();
    const all = since.length === 0 ? report : { ...report, barredSince: since };
    const findings = determine(known.documents, all);
    return {
      findings,
      sight: sightByAll(known, sightFound(known.documents, all, factsIn(findings))),
      barred: barredBy(known.documents, all),
      barredSince: since,
      dangers: dangersIn(known),
    };
  };

/** Who may see a report by the documents published up to now, without determining it. */
export const sightNow = (
  published: Published,
  state: ReceivedReport,
  { linked, now }: { readonly linked: readonly Accusation[]; readonly now: Instant },
): Sight => {
  const known = knownSince(published, state, { report: reportToDetermine(state), linked, now });
  return sightByAll(known, sightBefore(known.documents, known.report));
};

/** As {@link determineUnder}, by the documents and the linked reports as they are now. */
export const determineNow = async (
  store: EventStore,
  library: DocumentLibrary,
  state: ReceivedReport,
  now: Instant,
): Promise<Determine> => {
  const linked = await accusedByLinked(store, state);
  return determineUnder(await library.current(), state, { linked, now });
};
