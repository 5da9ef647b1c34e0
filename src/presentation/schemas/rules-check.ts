import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';
import { weighedProblem } from './weighed-problem.ts';

/** `guanxia rules check --json` */
export const rulesCheckOutput = z.strictObject({
  schema: z.literal(schemaUrl('rules-check')),
  errors: z.int(),
  warnings: z.int(),
  files: z.array(z.strictObject({ file: z.string(), problems: z.array(weighedProblem) })),
});

export type RulesCheckOutput = z.infer<typeof rulesCheckOutput>;
