import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';
import { weighedProblem } from './weighed-problem.ts';

/** `guanxia directory check --json` */
export const directoryCheckOutput = z.strictObject({
  schema: z.literal(schemaUrl('directory-check')),
  errors: z.int(),
  warnings: z.int(),
  files: z.array(z.strictObject({ file: z.string(), problems: z.array(weighedProblem) })),
});

export type DirectoryCheckOutput = z.infer<typeof directoryCheckOutput>;
