import { dayAfter, type PlainDate } from '../time/plain-date.ts';
import type { Calendar } from './calendar.ts';

type Year = Calendar['years'][number];

/** What the quoted words of a notice arrange in one year. */
export interface QuotedDays {
  readonly rest: ReadonlySet<PlainDate>;
  readonly makeUp: ReadonlySet<PlainDate>;
}

const bracket = '(?:[（(][^）)]*[）)])?';
const dateRange = new RegExp(
  `(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日${bracket}(?:至(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日)?`,
  'gu',
);
const extension = /延长.*假期至(\d{1,2})月(\d{1,2})日/u;

const dateOf = (year: number | string, month: string, day: string): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const through = (from: PlainDate, last: PlainDate): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; day <= last; day = dayAfter(day)) days.push(day);
  return days;
};

/** Every day that a sentence names, as `1月24日至30日` or `4月28日（星期日）、5月11日（星期六）`. */
const daysNamed = (sentence: string, year: number): readonly PlainDate[] =>
  [...sentence.matchAll(dateRange)].flatMap(([, y, month = '', day = '', lastYear, lastMonth, lastDay]) => {
    const from = dateOf(y ?? year, month, day);
    if (lastDay === undefined) return [from];
    return through(from, dateOf(lastYear ?? y ?? year, lastMonth ?? month, lastDay));
  });

const sentencesOf = (quote: string): readonly string[] => quote.split(/[。;；]/u);

/** An extension makes every day of rest from the last one before it, whatever an earlier notice said of them. */
const extended = (quoted: QuotedDays, last: PlainDate): QuotedDays => {
  const before =
    [...quoted.rest]
      .filter((day) => day <= last)
      .toSorted()
      .at(-1) ?? last;
  const added = through(before, last);
  return {
    rest: new Set([...quoted.rest, ...added]),
    makeUp: new Set([...quoted.makeUp].filter((day) => !added.includes(day))),
  };
};

/**
 * The days of rest and of work that the quotations of a year's block name, in the words of the notices of the State
 * Council: `…放假…`, `…上班`, `延长…假期至…`. Days of another year are left out.
 */
export const quotedDays = ({ year, cites }: Year): QuotedDays => {
  const sentences = cites.flatMap(({ quote }) => (quote === undefined ? [] : sentencesOf(quote)));
  const named = (word: RegExp): ReadonlySet<PlainDate> =>
    new Set(
      sentences
        .filter((sentence) => word.test(sentence) && !extension.test(sentence))
        .flatMap((sentence) => daysNamed(sentence, year))
        .filter((day) => day.startsWith(`${year}-`)),
    );
  const arranged: QuotedDays = { rest: named(/放假/u), makeUp: named(/上班/u) };
  return sentences.reduce((sum, sentence) => {
    const [, month, day] = extension.exec(sentence) ?? [];
    return month === undefined || day === undefined ? sum : extended(sum, dateOf(year, month, day));
  }, arranged);
};
