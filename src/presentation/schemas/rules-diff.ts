import * as z from 'zod';
import { documentRef } from '../../domain/determination/determination.ts';
import { answer, region } from './region.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia rules diff --json`; `impact` with `--impact`. */
export const rulesDiffOutput = z.strictObject({
  schema: z.literal(schemaUrl('rules-diff')),
  before: documentRef,
  after: documentRef,
  changes: z.array(
    z.strictObject({
      kind: z.string(),
      in: z.enum(['rule-set', 'source', 'named-condition', 'rule', 'case']),
      name: z.string(),
      pointer: z.string(),
      touchesOutcomes: z.boolean(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
  impact: z
    .strictObject({
      complete: z.boolean(),
      regions: z.array(z.strictObject({ before: answer, after: answer, region, combinations: z.number() })),
    })
    .optional(),
});

export type RulesDiffOutput = z.infer<typeof rulesDiffOutput>;
