import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { accuses, barredFor } from '../../domain/receivers/barred.ts';
import type { AccusedUnits } from '../../domain/receivers/own-unit.ts';
import type { Accusation } from '../../domain/report/accusation.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { ReportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import { barredBy, determine } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import type { Held, Published } from '../documents/published.ts';
import { documentsFor } from './documents-for.ts';
import { namedAsIn, sameOrgans } from './other-names.ts';

/** Everything that later steps go by: what the report says, who else is meant, and who knew them since. */
interface Known {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  /** The directory that decided, and every other since, up to that of today. */
  readonly directories: readonly DirectoryIndex[];
}

const decidedUnder = ({ matters }: ReceivedReport): ReadonlySet<string> =>
  new Set([...matters.values()].flatMap(({ answer }) => answer?.data.documents.directory.hash ?? []));

/**
 * The generations from those that decisions name to that of today, of every directory that the mandate has
 * used in any version: an amendment to another directory leaves none behind.
 */
export const generationsSince = (
  { mandates, directories }: Published,
  mandate: string,
  { decided, today }: { readonly decided: ReadonlySet<string>; readonly today: string },
): readonly Held<DirectoryIndex>[] => {
  const versions = mandates.get(mandate)?.versions ?? [];
  return [...new Set(versions.map(({ content }) => content.uses.directory))].flatMap((id) => {
    const generations = directories.get(id) ?? [];
    const first = generations.findIndex(({ ref }) => decided.has(ref.hash));
    return generations.filter(
      ({ ref, content }, i) => decided.has(ref.hash) || (i > first && content.directory.asOf <= today),
    );
  });
};

const knownNow = (
  published: Published,
  state: ReceivedReport,
  linked: readonly Accusation[],
  now: Instant,
): Known => {
  const documents = documentsFor(published, state);
  const report = reportToDetermine(state);
  const since = generationsSince(published, state.report.mandate, {
    decided: decidedUnder(state),
    today: dateIn(documents.mandate.zone, now),
  }).map(({ content }) => content);
  return {
    documents,
    report: { ...report, formerly: [...(report.formerly ?? []), ...linked] },
    directories: [...new Set([documents.directory, ...since])],
  };
};

/** The report as it would name everybody in the words of `directory`. */
const inWordsOf = ({ report, directories }: Known, directory: DirectoryIndex): ReportToDetermine => {
  const named = <One extends Pick<Accusation, 'subject'>>(one: One): One => ({
    ...one,
    subject: namedAsIn(directory, directories, one.subject),
  });
  return {
    ...report,
    matters: report.matters.map(named),
    ...(report.formerly && { formerly: report.formerly.map(named) }),
  };
};

/** Whether some directory knows the units of each one accused. */
const allKnown = ({ documents, report, directories }: Known): boolean => {
  const { forwardToAccusedUnit: policy } = documents.mandate.referral;
  const concerned = policy === 'never' ? report.matters : report.matters.filter(accuses);
  return concerned.every((matter) => directories.some((index) => barredFor(index, policy, [matter]).known));
};

/**
 * Whom nothing of a report may be sent to at `now`: the units of everybody whom it accuses or has accused, or
 * whom a report accuses that it is linked with, as any directory knew them from the decision to today. An organ
 * goes by every id that those directories give it.
 */
export const barredNow = (
  published: Published,
  state: ReceivedReport,
  linked: readonly Accusation[],
  now: Instant,
): AccusedUnits => {
  const known = knownNow(published, state, linked, now);
  const organs = known.directories.flatMap((directory) => {
    const barred = barredBy({ ...known.documents, directory }, inWordsOf(known, directory));
    return sameOrgans(directory, known.directories, barred.organs);
  });
  return { organs: new Set(organs), known: allKnown(known) };
};

/** Organs that only a directory since the receipt knows to be an accused's own. */
export const barredSince = (
  published: Published,
  state: ReceivedReport,
  linked: readonly Accusation[],
  now: Instant,
): readonly string[] => {
  const { documents, report } = knownNow(published, state, linked, now);
  const known = barredBy(documents, { ...report, barredSince: [] }).organs;
  const { organs } = barredNow(published, { ...state, barredSince: [] }, linked, now);
  return [...organs].filter((organ) => !known.has(organ)).toSorted();
};

/** The facts of a matter, for everybody whom it or the report ever accused, as each directory since has them. */
export const factsSince = (
  published: Published,
  state: ReceivedReport,
  {
    matter: id,
    linked,
    now,
  }: { readonly matter: string; readonly linked: readonly Accusation[]; readonly now: Instant },
): readonly Readonly<Record<string, unknown>>[] => {
  const known = knownNow(published, state, linked, now);
  const { documents, directories } = known;
  return directories.flatMap((directory) => {
    const { formerly = [], matters, ...report } = inWordsOf(known, directory);
    const about = matters.filter((one) => one.id === id);
    const everybody = [
      ...about,
      ...about.flatMap((one) => formerly.map((accused) => ({ ...one, ...accused }))),
    ];
    // What somebody is today counts as what they were on receipt.
    const days = [report, { ...report, receivedAt: now, admittedAt: undefined }];
    return everybody.flatMap((one) =>
      days.flatMap((received) =>
        determine(
          { ...documents, directory },
          { ...received, matters: [{ ...one, inseparableFrom: [] }] },
        ).map(({ data }) => data.facts),
      ),
    );
  });
};
