import * as z from 'zod';
import { heading } from '../../domain/documents/heading.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { ruleCase } from './case.ts';
import { group } from './condition.ts';
import { limits } from './limits.ts';
import { checkReferences } from './references.ts';
import { rule } from './rule.ts';

/** The form of a rule set, apart from what it must agree on with itself. */
export const ruleSetShape = z.strictObject({
  kind: z.literal('rule-set'),
  ...heading,
  effective: z.strictObject({ from: instant, until: instant.optional() }),
  conditions: z.record(slug, group),
  rules: z.array(rule).min(1).max(limits.rules),
  cases: z.array(ruleCase).max(limits.cases),
});

/** 规则集: one version of an encoded regulation. In force for reports received in `[from, until)`. */
export const ruleSet = ruleSetShape
  .superRefine(checkReferences)
  .meta({ id: 'RuleSet', title: '规则集 · rule set' });

export type RuleSet = z.infer<typeof ruleSet>;
