import { deadlineKinds } from '../../domain/deadlines/deadline-kinds.ts';
import { text } from '../../problems/text.ts';
import { type Due, duesOfMatter } from '../../projections/dues.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import { lastDayText } from '../life/due-words.ts';
import type { Reader } from '../views/reader.ts';
import { type Column, listed } from './column.ts';
import type { OfReport } from './of-report.ts';

/** What has to be done, and its last day. */
const termText = ({ cli }: Reader, due: Due): string => {
  const title = cli.say(deadlineKinds[due.deadline.name].title);
  const day = lastDayText(cli, due);
  return cli.say(text(`${title}：${day}`, `${title}: ${day}`));
};

/** 办结期限: what is still due about a matter. It is counted when the ledger is written, never stored. */
export const termColumn: Column<LedgerEntry & OfReport> = {
  heading: text('办结期限', 'due by'),
  cell: (reader, line) =>
    listed(
      reader,
      duesOfMatter(line, line.ofReport, reader.reckoning(line.mandate.id)).map((due) =>
        termText(reader, due),
      ),
    ),
};

/** What every line shows of its whole report: which one it repeats, and who entered it. */
export const reportColumns: readonly Column<OfReport>[] = [
  { heading: text('重复件', 'repeats'), cell: (_reader, { ofReport }) => ofReport?.duplicateOf ?? '' },
  { heading: text('录入人', 'entered by'), cell: (_reader, { ofReport }) => ofReport?.enteredBy ?? '' },
];
