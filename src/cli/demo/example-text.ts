import { documentLibrary } from '../../app/documents/library.ts';
import { rowsOf } from '../../app/views/rows.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { explanationLines } from '../../presentation/explanation/explanation-text.ts';
import { recordedReport } from '../../presentation/explanation/recorded-report.ts';
import { findingLines } from '../../presentation/findings/finding-text.ts';
import { reportHeading } from '../../presentation/text/report-heading.ts';
import { text } from '../../problems/text.ts';
import { inScope } from '../../projections/in-scope.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { Cli } from '../shell/cli.ts';
import type { Tallies } from './tallies.ts';

const heading = text('其中一个认定及其理由：', 'one of the determinations, and why:');

/** A referral that had to avoid the accused's own unit, else whatever is in scope. */
export const exampleKey = async (views: ViewStore, { redirected }: Tallies): Promise<string | undefined> => {
  const [first] = redirected;
  if (first !== undefined) return first;
  for await (const { key } of rowsOf(views, inScope)) return key;
  return undefined;
};

/** One recorded determination, explained. `key` is `<report>/<matter>`. */
export const exampleLines = async (cli: Cli, store: EventStore, key: string): Promise<readonly string[]> => {
  const [report = '', matter] = key.split('/');
  const { received, determinations } = await recordedReport(store, report, { matter });
  const [event] = determinations.map((one) => one.event);
  if (event === undefined) return [];
  const documents = await documentLibrary(store).named(event.data.documents);
  return [
    cli.say(heading),
    `${received.data.id}  ${reportHeading(cli, documents, received.data)}`,
    ...findingLines(cli, documents, findingOf(event)),
    ...explanationLines(cli, documents, factsOf(event.data.facts)).map((line) => `    ${line}`),
  ];
};
