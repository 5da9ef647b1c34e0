import { text } from '../../problems/text.ts';
import type { ReferredMatter } from '../../projections/referral.ts';
import { stageWords } from '../life/due-words.ts';
import type { Reader } from '../views/reader.ts';
import { type Column, listed } from './column.ts';

const whenOf = (reader: Reader, { mandate }: ReferredMatter, instant: string | undefined): string =>
  instant === undefined ? '' : reader.when(mandate, instant);

/** What 转办台账 adds: to whom, by which letter, and how far it has come. */
export const referralColumns: readonly Column<ReferredMatter>[] = [
  { heading: text('转往单位', 'referred to'), cell: (_reader, { receiver }) => receiver.name },
  {
    heading: text('避开单位', 'kept from'),
    cell: (reader, { receiver, directory }) =>
      listed(
        reader,
        receiver.passedOver.map(({ organ }) => reader.organ(directory.id, organ)),
      ),
  },
  { heading: text('转办函号', 'letter'), cell: (_reader, { life }) => life.number ?? '' },
  {
    heading: text('转办时间', 'dispatched'),
    cell: (reader, entry) => whenOf(reader, entry, entry.life.dispatchedAt),
  },
  {
    heading: text('签收时间', 'acknowledged'),
    cell: (reader, entry) => whenOf(reader, entry, entry.life.acknowledgedAt),
  },
  {
    heading: text('反馈时间', 'answered'),
    cell: (reader, entry) => whenOf(reader, entry, entry.life.answeredAt),
  },
  { heading: text('反馈函号', 'answering letter'), cell: (_reader, { life }) => life.answerNumber ?? '' },
  { heading: text('进度', 'state'), cell: (reader, { life }) => reader.cli.say(stageWords[life.stage]) },
];
