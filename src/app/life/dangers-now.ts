import type { AccusedUnits } from '../../domain/receivers/own-unit.ts';
import {
  askedFor,
  barredFromDangers,
  type DangerRole,
  whoIsTold,
} from '../../domain/receivers/told-of-danger.ts';
import type { Dangers } from '../../domain/report-decider/commands.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import {
  type ReportToDetermine,
  reportToDetermine,
} from '../../domain/report-decider/report-to-determine.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Published } from '../documents/published.ts';
import { withPeopleMeant } from '../people-meant.ts';
import { byAnyDirectory, type Known, knownSince } from './known-since.ts';

/** Who is not told of the dangers in a report, as any directory from the decision to today has them. */
const barredOf = (known: Known): AccusedUnits =>
  byAnyDirectory(known, (directory, report) => {
    const { matters, formerly = [] } = withPeopleMeant({ ...known.documents, directory }, report);
    const now = barredFromDangers(directory, matters, known.today);
    // An accused of earlier whom a directory does not know has no unit in it.
    const before = barredFromDangers(directory, formerly, known.today);
    return { organs: new Set([...now.organs, ...before.organs]), known: now.known };
  });

const once = <Result>(find: () => Result): (() => Result) => {
  let found: { readonly result: Result } | undefined;
  return () => {
    found ??= { result: find() };
    return found.result;
  };
};

const whoIn = (
  { documents: { directory: index, mandate }, report, today: day }: Known,
  id: string,
  barred: AccusedUnits,
) => {
  const { refusedBy: _objected, ...matter } = report.matters.find(
    (one) => one.id === id,
  ) as ReportToDetermine['matters'][number];
  return (role: DangerRole) => whoIsTold(role, { index, mandate, matter, day }, barred);
};

/** Who is told today of the dangers in a report, by what is known of it; looked up once somebody asks. */
export const dangersIn = (known: Known): Dangers => {
  const barred = once(() => barredOf(known));
  return {
    tell: (matter, role) => whoIn(known, matter, barred())(role),
    barred: () => barred().organs,
  };
};

/** Who is told at `now` of the dangers in a report that has just come in. */
export const dangersOf = (published: Published, state: ReceivedReport, now: Instant): Dangers =>
  dangersIn(knownSince(published, state, { report: reportToDetermine(state), linked: [], now }));

const unreached = {
  'zh-CN': '连不上服务器，无法查名录避开被举报人',
  en: 'without the server no directory tells who is clear of the accused',
};

/** Taken in without any directory at hand: whoever sends it on finds out who is told. */
export const nobodyToTell: Dangers = {
  tell: (_, role) => ({ asked: askedFor(role, unreached) }),
  barred: () => new Set(),
};
