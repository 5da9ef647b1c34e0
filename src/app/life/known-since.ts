import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import type { AccusedUnits } from '../../domain/receivers/own-unit.ts';
import type { Accusation } from '../../domain/report/accusation.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { ReportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import type { Documents } from '../documents/documents.ts';
import { documentsInForce } from '../documents/in-force.ts';
import type { Held, Published } from '../documents/published.ts';
import { namedAsIn, sameOrgans } from './other-names.ts';

/** Everything that later steps go by: what the report says, who else is meant, and who knew them since. */
export interface Known {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  /** The directory that decided, and every other since, up to that of today. */
  readonly directories: readonly DirectoryIndex[];
  /** Today, in the zone of the mandate. */
  readonly today: string;
}

const decidedUnder = ({ matters }: Pick<ReceivedReport, 'matters'>): ReadonlySet<string> =>
  new Set([...matters.values()].flatMap(({ answer }) => answer?.data.documents.directory.hash ?? []));

/**
 * The generations from the one that a decision names to that of today, of every directory that the mandate has
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

/** What is known at `now` of a report, and of those whom `linked` reports accuse. */
export const knownSince = (
  published: Published,
  state: Pick<ReceivedReport, 'report' | 'matters'>,
  { report, linked, now }: { report: ReportToDetermine; linked: readonly Accusation[]; now: Instant },
): Known => {
  const documents = documentsInForce(published, state.report.mandate, report.admittedAt ?? report.receivedAt);
  const today = dateIn(documents.mandate.zone, now);
  const decided = new Set([documents.refs.directory.hash, ...decidedUnder(state)]);
  const since = generationsSince(published, state.report.mandate, { decided, today }).map(
    ({ content }) => content,
  );
  return {
    documents,
    report: linked.length === 0 ? report : { ...report, formerly: [...(report.formerly ?? []), ...linked] },
    directories: [...new Set([documents.directory, ...since])],
    today,
  };
};

/** The report as it would name everybody in the words of `directory`, once for each who may be meant there. */
export const inWordsOf = ({ report, directories }: Known, directory: DirectoryIndex): ReportToDetermine => {
  const named = <One extends Pick<Accusation, 'subject'>>(one: One): readonly One[] =>
    namedAsIn(directory, directories, one.subject).map((subject) => ({ ...one, subject }));
  return {
    ...report,
    matters: report.matters.flatMap(named),
    ...(report.formerly && { formerly: report.formerly.flatMap(named) }),
  };
};

/** A law, as one directory has those whom a report names. */
export type Law = (directory: DirectoryIndex, report: ReportToDetermine) => AccusedUnits;

/** Whether some directory knows the units of each matter's subject. */
const allKnown = (known: Known, law: Law): boolean =>
  known.report.matters.every(({ id }) =>
    known.directories.some((directory) => {
      const report = inWordsOf(known, directory);
      const matters = report.matters.filter((one) => one.id === id);
      return law(directory, { ...report, formerly: undefined, matters }).known;
    }),
  );

/**
 * What a law bars by any directory from the decision to today. An organ goes by every id that those directories
 * give it.
 */
export const byAnyDirectory = (known: Known, law: Law): AccusedUnits => {
  const { directories } = known;
  const organs = directories.flatMap((directory) =>
    sameOrgans(directory, directories, law(directory, inWordsOf(known, directory)).organs),
  );
  return { organs: new Set(organs), known: allKnown(known, law) };
};
