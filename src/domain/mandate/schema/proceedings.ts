import * as z from 'zod';
import { cite } from '../../documents/source.ts';

/** What a notice reports beside the remit: meetings, offices, attendance, focus. Never read by a decision. */
export const proceedings = z
  .strictObject({
    people: z.array(
      z.strictObject({
        name: z.string().min(1),
        offices: z.array(z.string().min(1)),
        took: z.array(z.string().min(1)),
      }),
    ),
    meetings: z.array(
      z.strictObject({ name: z.string().min(1), when: z.string().min(1), note: z.string().optional() }),
    ),
    attendance: z.strictObject({
      present: z.array(z.string()),
      observing: z.array(z.string()),
      open: z.boolean(),
    }),
    focus: z.array(z.string().min(1)),
    watching: z.array(z.string().min(1)),
    cites: z.array(cite).min(1),
  })
  .meta({ id: 'Proceedings' });
