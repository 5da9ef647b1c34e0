import * as z from 'zod';
import { cite } from '../../domain/documents/source.ts';
import { localizedText, slug } from '../../domain/text.ts';
import { group } from './condition.ts';
import { effect } from './effect.ts';
import { limits } from './limits.ts';

/**
 * One ground. `name` is stable and says the ground, not the action. `exceptionTo` names rules or groups
 * that this rule defeats whenever it is true. There are no priorities.
 */
export const rule = z
  .strictObject({
    name: slug,
    group: slug.optional(),
    cites: z.array(cite).min(1).max(limits.items),
    because: localizedText,
    conditions: group,
    event: effect,
    exceptionTo: z.array(slug).min(1).max(limits.items).optional(),
  })
  .meta({ id: 'Rule' });

export type Rule = z.infer<typeof rule>;
