import * as z from 'zod';
import { slug } from '../../domain/text.ts';

/** One fact compared with a value. */
export const comparisonJson = z
  .strictObject({
    fact: slug,
    operator: z.string(),
    value: z.union([z.boolean(), z.string(), z.array(z.string())]),
  })
  .meta({ id: 'Comparison' });

export type ComparisonJson = z.infer<typeof comparisonJson>;
