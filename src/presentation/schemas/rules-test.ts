import * as z from 'zod';
import { documentRef, outcome } from '../../domain/determination/determination.ts';
import { receiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { slug } from '../../domain/text.ts';
import { explainedRule } from './explained-rule.ts';
import { schemaUrl } from './schema-url.ts';

const mismatch = z.strictObject({
  what: z.enum(['outcome', 'to', 'grounds', 'labels', 'asks']),
  expected: z.array(z.string()),
  actual: z.array(z.string()),
});

const seen = { true: z.boolean(), false: z.boolean() };

/** `guanxia rules test --json`. A failed case has an `explanation`. */
export const rulesTestOutput = z.strictObject({
  schema: z.literal(schemaUrl('rules-test')),
  passed: z.int(),
  failed: z.int(),
  sets: z.array(
    z.strictObject({
      file: z.string(),
      ruleSet: documentRef,
      cases: z.array(
        z.strictObject({
          name: z.string(),
          passed: z.boolean(),
          outcome,
          to: receiverKind.optional(),
          mismatches: z.array(mismatch),
          explanation: z.array(explainedRule).optional(),
        }),
      ),
      percentReached: z.int().min(0).max(100),
      rules: z.array(z.strictObject({ name: slug, cases: z.int(), ...seen })),
      conditions: z.array(z.strictObject({ pointer: z.string(), ...seen })),
    }),
  ),
});

export type RulesTestOutput = z.infer<typeof rulesTestOutput>;
