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
import { asOfShape, languageShape, type Sources, storeAsOf } from './sources.ts';

const explaining = z.strictObject({
  report: reportId,
  matter: matterId.optional(),
  all: z.boolean().default(false),
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
  const { report, lang, matter, all, ...when } = parseValue(explaining, { report: id, ...wish });
  const store = await storeAsOf(sources, when, report);
  const explained = await explainedReport(store, sources.library, report, { matter, all });
  return {
    data: explainedJson(explained),
    text: explainedLines(plainVoice(lang), explained).join('\n'),
  };
};

const reading = z.strictObject({ report: reportId, ...asOfShape });
export type ReportWish = Omit<z.input<typeof reading>, 'report'>;

/** A report as far as its events tell. A matter without `standing` awaits its determination. */
export interface ReportNow extends Omit<ReceivedReport, 'status' | 'matters'> {
  readonly matters: readonly MatterState[];
}

export const history = async (
  sources: Sources,
  id: string,
  wish: ReportWish = {},
): Promise<readonly RecordedEvent[]> => {
  const { report, ...when } = parseValue(reading, { report: id, ...wish });
  const { events } = await (await storeAsOf(sources, when, report)).readStream(streamOf(report));
  if (events.length === 0) throw reportNotFound(report);
  return events;
};

export const report = async (sources: Sources, id: string, wish?: ReportWish): Promise<ReportNow> => {
  const events = (await history(sources, id, wish)).map(({ event }) => event as ReportEvent);
  const state = fold(reportDecider, events);
  if (state.status === 'absent') throw reportNotFound(id);
  const { status: _status, matters, ...rest } = state;
  return { ...rest, matters: [...matters.values()] };
};
