import * as z from 'zod';
import { streamOf } from '../../app/receive/stream-of.ts';
import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { matterId, reportId } from '../../domain/ids.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { MatterState, ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { parseValue } from '../../json/parse-with.ts';
import { explainedJson, explainedLines, explainedReport } from '../../presentation/explanation/explained.ts';
import { reportNotFound } from '../../presentation/explanation/recorded-report.ts';
import type { ExplainOutput } from '../../presentation/schemas/explain.ts';
import { plainVoice } from '../../presentation/text/voice.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import { asOfShape, languageShape, readerShape, readFor, type Sources, storeAsOf } from './sources.ts';

const explaining = z.strictObject({
  report: reportId,
  matter: matterId.optional(),
  all: z.boolean().default(false),
  ...readerShape,
  ...asOfShape,
  ...languageShape,
});
export type ExplainWish = Omit<z.input<typeof explaining>, 'report'>;

/** Why a report was determined as it was, from the log alone. */
export interface Explanation {
  /** What `guanxia explain --json` prints. */
  readonly data: ExplainOutput;
  /** The same in words, line by line; empty while the report awaits its determination. */
  readonly text: string;
}

export const explain = async (sources: Sources, id: string, wish: ExplainWish = {}): Promise<Explanation> => {
  const { report, lang, matter, all, for: who, ...when } = parseValue(explaining, { report: id, ...wish });
  const store = await storeAsOf(readFor(sources, who), when, report);
  const explained = await explainedReport(store, sources.library, report, { matter, all });
  return {
    data: explainedJson(explained),
    text: explainedLines(plainVoice(lang), explained).join('\n'),
  };
};

const reading = z.strictObject({ report: reportId, ...readerShape, ...asOfShape });
export type ReportWish = Omit<z.input<typeof reading>, 'report'>;

/** A report as far as its events tell. A matter without `standing` awaits its determination. */
export interface ReportNow extends Omit<ReceivedReport, 'status' | 'matters'> {
  readonly matters: readonly MatterState[];
}

const eventsOf = async (
  sources: Sources,
  of: 'store' | 'streams',
  id: string,
  wish: ReportWish,
): Promise<readonly RecordedEvent[]> => {
  const { report, for: who, ...when } = parseValue(reading, { report: id, ...wish });
  const read = readFor(sources, who);
  const store = await storeAsOf({ store: read[of], library: read.library }, when, report);
  const { events } = await store.readStream(streamOf(report));
  if (events.length === 0) throw reportNotFound(report);
  return events;
};

export const history = (
  sources: Sources,
  id: string,
  wish: ReportWish = {},
): Promise<readonly RecordedEvent[]> => eventsOf(sources, 'store', id, wish);

export const report = async (sources: Sources, id: string, wish: ReportWish = {}): Promise<ReportNow> => {
  const recorded = await eventsOf(sources, 'streams', id, wish);
  const events = recorded.map(({ event }) => event as ReportEvent);
  const state = fold(reportDecider, events);
  if (state.status === 'absent') throw reportNotFound(id);
  const { status: _status, matters, ...rest } = state;
  return { ...rest, matters: [...matters.values()] };
};
