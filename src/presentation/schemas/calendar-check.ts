import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';
import { weighedProblem } from './weighed-problem.ts';

/** `guanxia calendar check --json` */
export const calendarCheckOutput = z.strictObject({
  schema: z.literal(schemaUrl('calendar-check')),
  errors: z.int(),
  warnings: z.int(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      years: z.array(z.strictObject({ year: z.int(), restDays: z.int(), makeUpDays: z.int() })),
      problems: z.array(weighedProblem),
    }),
  ),
});

export type CalendarCheckOutput = z.infer<typeof calendarCheckOutput>;
