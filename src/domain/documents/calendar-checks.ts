import type * as z from 'zod';
import { customIssue } from '../../json/custom-issue.ts';
import type { LocalizedText } from '../../problems/localized.ts';

interface Year {
  readonly year: number;
  readonly restDays: readonly { readonly date: string }[];
  readonly makeUpDays: readonly { readonly date: string }[];
}

type Kind = 'restDays' | 'makeUpDays';

interface Day {
  readonly date: string;
  readonly kind: Kind;
  readonly path: readonly (string | number)[];
}

interface Finding {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}

const daysListed = ({ year, ...lists }: Year, i: number): readonly Day[] =>
  (['restDays', 'makeUpDays'] as const).flatMap((kind) =>
    lists[kind].map(({ date }, j) => ({ date, kind, path: ['years', i, kind, j, 'date'] })),
  );

const outsideYear = (year: number, { date, path }: Day): Finding => ({
  code: 'calendar-day-outside-year',
  path,
  message: {
    'zh-CN': `\`${date}\` 不在这一栏的 ${year} 年`,
    en: `\`${date}\` is not a day of ${year}, the year that it is listed under`,
  },
  help: {
    'zh-CN': '通知跨年安排的日子写进它自己那一年；那一年没有收录就先补上',
    en: 'list a day that a notice arranges across the turn of the year under its own year, and add that year if it is not there',
  },
});

const listedBefore = (earlier: Day, { date, kind, path }: Day): Finding =>
  earlier.kind === kind
    ? {
        code: 'calendar-day-twice',
        path,
        message: { 'zh-CN': `\`${date}\` 列了两次`, en: `\`${date}\` is listed twice` },
        help: { 'zh-CN': '删去一处', en: 'remove one of them' },
      }
    : {
        code: 'calendar-day-of-both-kinds',
        path,
        message: {
          'zh-CN': `\`${date}\` 既列为休息日，又列为上班日`,
          en: `\`${date}\` is listed as a rest day and as a make-up day`,
        },
        help: {
          'zh-CN': '对照通知，只留其中一处',
          en: 'compare with the notice and keep the one that it says',
        },
      };

const daysOfYear = (year: Year, i: number): readonly Finding[] => {
  const seen = new Map<string, Day>();
  return daysListed(year, i).flatMap((day) => {
    const earlier = seen.get(day.date);
    seen.set(day.date, earlier ?? day);
    return [
      ...(Number(day.date.slice(0, 4)) === year.year ? [] : [outsideYear(year.year, day)]),
      ...(earlier === undefined ? [] : [listedBefore(earlier, day)]),
    ];
  });
};

const yearsTwice = (years: readonly Year[]): readonly Finding[] =>
  years.flatMap(({ year }, i) =>
    years.findIndex((one) => one.year === year) === i
      ? []
      : [
          {
            code: 'calendar-year-twice',
            path: ['years', i, 'year'],
            message: { 'zh-CN': `${year} 年列了两次`, en: `${year} is listed twice` },
            help: { 'zh-CN': '合并成一栏', en: 'put both into one' },
          },
        ],
  );

/** Refuses years and days that contradict each other, each with its place. */
export const checkYears = (years: readonly Year[], context: z.RefinementCtx): void => {
  for (const { code, path, message, help } of [...yearsTwice(years), ...years.flatMap(daysOfYear)])
    context.addIssue({ ...customIssue(code, message, help), path: [...path] });
};
