import * as z from 'zod';
import { slug } from '../../domain/text.ts';

/** `null` is unknown. */
const truth = z.boolean().nullable();

const factValue = z.union([z.boolean(), z.string(), z.array(z.string())]);

export type TreeJson =
  | { kind: 'all' | 'any' | 'not'; truth: boolean | null; children: TreeJson[] }
  | { kind: 'named'; name: string; truth: boolean | null; children: TreeJson[] }
  | {
      kind: 'comparison';
      fact: string;
      operator: string;
      value: z.infer<typeof factValue>;
      actual: z.infer<typeof factValue> | null;
      truth: boolean | null;
    };

const tree: z.ZodType<TreeJson> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['all', 'any', 'not']), truth, children: z.array(tree) }),
      z.strictObject({ kind: z.literal('named'), name: slug, truth, children: z.array(tree) }),
      z.strictObject({
        kind: z.literal('comparison'),
        fact: slug,
        operator: z.string(),
        value: factValue,
        actual: factValue.nullable(),
        truth,
      }),
    ]),
  )
  .meta({ id: 'ConditionTree' });

/** One rule that bears on an answer, with what its conditions saw. */
export const explainedRule = z
  .strictObject({
    rule: slug,
    part: z.enum(['ground', 'pending', 'defeated']),
    truth,
    standing: truth,
    defeatedBy: z.array(slug),
    mightBeDefeatedBy: z.array(slug),
    tree,
  })
  .meta({ id: 'ExplainedRule' });

export type ExplainedRuleJson = z.infer<typeof explainedRule>;
