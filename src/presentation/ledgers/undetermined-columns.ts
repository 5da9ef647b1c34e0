import { text } from '../../problems/text.ts';
import type { UndeterminedMatter } from '../../projections/undetermined.ts';
import { reasonWords } from '../findings/outcome-words.ts';
import { type Column, listed } from './column.ts';

/** What 待定台账 adds: why, since when, what to ask, and who might be competent. */
export const undeterminedColumns: readonly Column<UndeterminedMatter>[] = [
  {
    heading: text('待定原因', 'why'),
    cell: (reader, { reason }) => reader.cli.say(reasonWords[reason] ?? text(reason, reason)),
  },
  { heading: text('待定自', 'since'), cell: (reader, { mandate, since }) => reader.when(mandate, since) },
  {
    heading: text('需补充', 'to ask'),
    cell: (reader, { asks }) =>
      listed(
        reader,
        asks.map(({ question }) => reader.cli.say(question)),
      ),
  },
  {
    heading: text('可能的管辖单位', 'perhaps competent'),
    cell: (reader, { candidates, directory }) =>
      listed(
        reader,
        candidates.map((organ) => reader.organ(directory.id, organ)),
      ),
  },
];
