import * as z from 'zod';
import { slug } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

const finding = z.strictObject({
  outcome: z.string(),
  grounds: z.array(z.string()),
  labels: z.array(z.string()).optional(),
  to: z.string().optional(),
  target: z.string().optional(),
});

/** `guanxia mandate test --json` */
export const mandateTestOutput = z.strictObject({
  schema: z.literal(schemaUrl('mandate-test')),
  passed: z.int(),
  failed: z.int(),
  notices: z.array(
    z.strictObject({
      file: z.string(),
      mandate: slug,
      cases: z.array(
        z.strictObject({
          name: z.string(),
          differences: z.array(z.strictObject({ expected: finding, found: finding })),
        }),
      ),
    }),
  ),
});

export type MandateTestOutput = z.infer<typeof mandateTestOutput>;
