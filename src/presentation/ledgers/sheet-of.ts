import { rowsOf } from '../../app/views/rows.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { isWithin, type When } from '../../domain/time/when.ts';
import { text } from '../../problems/text.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { Reader } from '../views/reader.ts';
import type { Export } from './exports.ts';
import { type Line, withReports } from './of-report.ts';
import type { Sheet } from './sheet.ts';

/** Which lines are wanted: of one mandate, received in a half-open period. */
export interface Selection {
  readonly mandate?: string;
  readonly since?: When;
  readonly until?: When;
}

const isWanted = (
  reader: Reader,
  { filtered }: Export,
  line: unknown,
  { mandate, ...period }: Selection,
): boolean => {
  const of = filtered(line);
  return (
    (mandate === undefined || of.mandate === mandate) &&
    isWithin(period, of.receivedAt, reader.reckoning(of.mandate).zone)
  );
};

const serial = text('序号', 'no.');

/** The lines wanted, in the order of receipt, numbered. */
export const sheetOf = async (
  reader: Reader,
  views: ViewStore,
  wanted: Export,
  selection: Selection,
): Promise<Sheet> => {
  const lines: Line[] = [];
  for await (const { document } of rowsOf(views, wanted.projection))
    for (const line of wanted.lines(document))
      if (isWanted(reader, wanted, line, selection)) lines.push(line);
  const at = (line: unknown): number => epochMs(wanted.filtered(line).receivedAt);
  const inOrder = await withReports(
    views,
    lines.toSorted((a, b) => at(a) - at(b)),
  );
  return {
    title: reader.cli.say(wanted.title),
    headings: [serial, ...wanted.columns.map(({ heading }) => heading)].map(reader.cli.say),
    rows: inOrder.map((line, i) => [`${i + 1}`, ...wanted.columns.map(({ cell }) => cell(reader, line))]),
  };
};
