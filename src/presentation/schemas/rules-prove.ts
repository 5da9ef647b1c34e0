import * as z from 'zod';
import { documentRef } from '../../domain/determination/determination.ts';
import { slug } from '../../domain/text.ts';
import { region } from './region.ts';
import { schemaUrl } from './schema-url.ts';
import { weighedProblem } from './weighed-problem.ts';

/** `guanxia rules prove --json` */
export const rulesProveOutput = z.strictObject({
  schema: z.literal(schemaUrl('rules-prove')),
  holds: z.boolean(),
  sets: z.array(
    z.strictObject({
      file: z.string(),
      ruleSet: documentRef,
      holds: z.boolean(),
      combinations: z.number(),
      findings: z.array(
        z.strictObject({
          code: z.string(),
          rules: z.array(slug),
          problem: weighedProblem,
          region: region.optional(),
        }),
      ),
      more: z.array(z.string()),
    }),
  ),
});

export type RulesProveOutput = z.infer<typeof rulesProveOutput>;
