import type { AccusedUnits } from '../../domain/receivers/own-unit.ts';
import type { Accusation } from '../../domain/report/accusation.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { barredBy, determine } from '../determine.ts';
import type { Published } from '../documents/published.ts';
import { byAnyDirectory, inWordsOf, type Known, knownSince } from './known-since.ts';

/** Whom nothing of a report may be sent to, as any directory has them that is known. */
export const barredOf = (known: Known): AccusedUnits =>
  byAnyDirectory(known, (directory, report) => barredBy({ ...known.documents, directory }, report));

/**
 * Whom nothing of a report may be sent to at `now`: the units of everybody whom it accuses or has accused, or
 * whom a report accuses that it is linked with, as any directory knew them from the decision to today.
 */
export const barredNow = (
  published: Published,
  state: ReceivedReport,
  linked: readonly Accusation[],
  now: Instant,
): AccusedUnits => barredOf(knownSince(published, state, { report: reportToDetermine(state), linked, now }));

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
  const known = knownSince(published, state, { report: reportToDetermine(state), linked, now });
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
