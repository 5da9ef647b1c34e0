import * as z from 'zod';
import { slug } from '../../domain/text.ts';
import { type Comparison, comparison } from './comparison.ts';
import { limits } from './limits.ts';

/** A group of conditions, json-rules-engine's own form: exactly one of `all`, `any`, `not`, `condition`. */
export type Group =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string };

export type Condition = Group | Comparison;

const members = z.lazy(() => z.array(condition).min(1).max(limits.members));

/** A group. What a rule and a named condition start with. */
export const group: z.ZodType<Group> = z
  .union([
    z.strictObject({ all: members }),
    z.strictObject({ any: members }),
    z.strictObject({ not: z.lazy(() => condition) }),
    z.strictObject({ condition: slug }),
  ])
  .meta({ id: 'Group' });

export const condition: z.ZodType<Condition> = z.union([group, comparison]).meta({ id: 'Condition' });
