import { type JsonPath, pointer } from '../../json/pointer.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { Problem } from '../../problems/problem.ts';
import { text } from '../../problems/text.ts';
import type { Calendar } from './calendar.ts';
import { quotedDays } from './quoted-days.ts';

/** One thing about a calendar that asks for a second look. What makes it unfit for use its schema refuses. */
export interface CalendarProblem extends Problem {
  readonly severity: 'error' | 'warning';
  /** RFC 6901 JSON Pointer into the calendar. */
  readonly pointer: string;
}

type Year = Calendar['years'][number];

const finding = (
  severity: CalendarProblem['severity'],
  code: string,
  path: JsonPath,
  [message, help]: readonly [LocalizedText, LocalizedText],
): CalendarProblem => ({ severity, code, pointer: pointer(path), message, help });

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

const sources = ({ sources: known }: Calendar, { cites }: Year, i: number): readonly CalendarProblem[] =>
  cites.flatMap(({ source, verified }, j) => {
    const path = ['years', i, 'cites', j];
    if (known[source] === undefined)
      return [
        finding(
          'error',
          'unknown-source',
          [...path, 'source'],
          [
            text(`\`sources\` 中没有 \`${source}\``, `\`sources\` has no \`${source}\``),
            text('补上这一来源，或更正标识', 'add the source, or correct its id'),
          ],
        ),
      ];
    if (verified) return [];
    return [
      finding('warning', 'unverified-citation', path, [
        text('引文尚未核实', 'this citation is not verified'),
        text('对照通知原文核实', 'compare it with the notice'),
      ]),
    ];
  });

const workedAnyway = ({ makeUpDays }: Year, i: number): readonly CalendarProblem[] =>
  makeUpDays.flatMap(({ date }, j) =>
    isWeekend(date)
      ? []
      : [
          finding(
            'error',
            'make-up-day-on-weekday',
            ['years', i, 'makeUpDays', j, 'date'],
            [
              text(`\`${date}\` 不是周末，本来就上班`, `\`${date}\` is no weekend: it is worked anyway`),
              text('对照通知更正日期', 'correct the date by the notice'),
            ],
          ),
        ],
  );

/** What one list of a year's block is, and what a notice says of its days. */
interface Compared {
  readonly list: 'restDays' | 'makeUpDays';
  readonly said: ReadonlySet<string>;
  readonly what: LocalizedText;
}

const unlisted = (year: Year, i: number, { list, said, what }: Compared): readonly CalendarProblem[] => {
  const listed = new Set(year[list].map(({ date }) => date));
  return [...said]
    .filter((day) => !listed.has(day))
    .toSorted()
    .map((day) =>
      finding(
        'error',
        'quoted-day-missing',
        ['years', i, list],
        [
          text(
            `引文写 ${day} ${what['zh-CN']}，这里没有列`,
            `the quoted words say that ${day} ${what.en}, and it is not listed`,
          ),
          text('补上这一天，或更正引文', 'list the day, or correct the quotation'),
        ],
      ),
    );
};

const unquoted = (year: Year, i: number, { list, said, what }: Compared): readonly CalendarProblem[] =>
  year[list].flatMap(({ date }, j) =>
    said.has(date)
      ? []
      : [
          finding(
            'warning',
            'day-not-quoted',
            ['years', i, list, j, 'date'],
            [
              text(`引文没有写 ${date} ${what['zh-CN']}`, `no quoted words say that ${date} ${what.en}`),
              text('引上写明这一天的文字，或删去这一天', 'quote the words that say so, or remove the day'),
            ],
          ),
        ],
  );

/** The days as they are listed, beside those that the quoted words name; nothing where these name none. */
const asQuoted = (year: Year, i: number): readonly CalendarProblem[] => {
  const { rest, makeUp } = quotedDays(year);
  if (rest.size + makeUp.size === 0) return [];
  const compared: readonly Compared[] = [
    { list: 'restDays', said: rest, what: text('放假', 'is a day of rest') },
    { list: 'makeUpDays', said: makeUp, what: text('上班', 'is worked') },
  ];
  return compared.flatMap((one) => [...unlisted(year, i, one), ...unquoted(year, i, one)]);
};

const yearsMissing = ({ years }: Calendar): readonly CalendarProblem[] => {
  const covered = new Set(years.map(({ year }) => year));
  const first = Math.min(...covered);
  const all = Array.from({ length: Math.max(...covered) - first + 1 }, (_, i) => first + i);
  return all
    .filter((year) => !covered.has(year))
    .map((year) =>
      finding(
        'warning',
        'calendar-year-missing',
        ['years'],
        [
          text(
            `没有收录 ${year} 年，这一年的工作日无法计算`,
            `${year} is not covered: its working days cannot be counted`,
          ),
          text('补上这一年', 'add the year'),
        ],
      ),
    );
};

/**
 * What is wrong with a calendar that its schema cannot tell. It repairs nothing.
 *
 * Errors: `unknown-source`, `make-up-day-on-weekday`, `quoted-day-missing`. Warnings: `unverified-citation`,
 * `day-not-quoted`, `calendar-year-missing`.
 */
export const checkCalendar = (calendar: Calendar): readonly CalendarProblem[] => [
  ...yearsMissing(calendar),
  ...calendar.years.flatMap((year, i) => [
    ...sources(calendar, year, i),
    ...workedAnyway(year, i),
    ...asQuoted(year, i),
  ]),
];
