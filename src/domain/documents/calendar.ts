import * as z from 'zod';
import { localizedText } from '../text.ts';
import { plainDate } from '../time/plain-date.ts';
import { zone } from '../time/zone.ts';
import { checkYears } from './calendar-checks.ts';
import { heading } from './heading.ts';
import { cite } from './source.ts';

const namedDay = z.strictObject({ date: plainDate, name: localizedText });

/**
 * 工作日历: rest and make-up days by year as published. It knows nothing of years it does not cover. Each year
 * stands once, and each of its days at most once: errors `calendar-year-twice`, `calendar-day-twice`,
 * `calendar-day-of-both-kinds`, `calendar-day-outside-year`.
 */
export const calendar = z
  .strictObject({
    kind: z.literal('calendar'),
    ...heading,
    zone,
    years: z
      .array(
        z.strictObject({
          year: z.int().min(1990).max(2199),
          cites: z.array(cite).min(1),
          restDays: z.array(namedDay),
          makeUpDays: z.array(namedDay),
        }),
      )
      .min(1),
  })
  .superRefine(({ years }, context) => checkYears(years, context))
  .meta({ id: 'Calendar', title: '工作日历 · working-day calendar' });

export type Calendar = z.infer<typeof calendar>;
