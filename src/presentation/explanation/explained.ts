import type { Documents } from '../../app/documents/documents.ts';
import type { DocumentLibrary } from '../../app/documents/library.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ExplainOutput } from '../schemas/explain.ts';
import { reportHeading } from '../text/report-heading.ts';
import type { Voice } from '../text/voice.ts';
import { determinationJson, explainJson } from './explain-json.ts';
import { determinationLines } from './explain-text.ts';
import { lifeLines } from './life-text.ts';
import {
  type RecordedDetermination,
  type RecordedReport,
  recordedReport,
  type Wanted,
} from './recorded-report.ts';

/** A report of the log, with the documents that each of its determinations names. */
export interface ExplainedReport {
  readonly recorded: RecordedReport;
  readonly determinations: readonly {
    readonly determination: RecordedDetermination;
    readonly documents: Documents;
  }[];
}

/**
 * Reads what it takes to explain a report, from the log alone.
 *
 * @throws {GuanxiaError} `report-not-found`, `matter-not-found`, `document-not-in-log`
 */
export const explainedReport = async (
  store: Pick<EventStore, 'readStream'>,
  library: DocumentLibrary,
  id: string,
  wanted: Wanted,
): Promise<ExplainedReport> => {
  const recorded = await recordedReport(store, id, wanted);
  const determinations: ExplainedReport['determinations'][number][] = [];
  for (const determination of recorded.determinations)
    determinations.push({
      determination,
      documents: await library.named(determination.event.data.documents),
    });
  return { recorded, determinations };
};

/** All that an explanation says, as JSON. */
export const explainedJson = ({ recorded, determinations }: ExplainedReport): ExplainOutput =>
  explainJson(
    recorded,
    determinations.map(({ determination, documents }) =>
      determinationJson(documents, determination, recorded.superseded),
    ),
  );

/** An explanation in words; none of a report that awaits its determination. */
export const explainedLines = (
  voice: Voice,
  { recorded, determinations }: ExplainedReport,
): readonly string[] => {
  const { received, superseded } = recorded;
  const [first] = determinations;
  if (first === undefined) return [];
  return [
    received.data.id,
    reportHeading(voice, first.documents, received.data),
    ...lifeLines(voice, first.documents, recorded),
    ...determinations.flatMap(({ determination, documents }) => [
      '',
      ...determinationLines(voice, documents, determination, superseded),
    ]),
  ];
};
