import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';
import { weighedProblem } from './weighed-problem.ts';

/** `guanxia mandate check --json` */
export const mandateCheckOutput = z.strictObject({
  schema: z.literal(schemaUrl('mandate-check')),
  file: z.string(),
  errors: z.int(),
  warnings: z.int(),
  problems: z.array(weighedProblem),
});

export type MandateCheckOutput = z.infer<typeof mandateCheckOutput>;
