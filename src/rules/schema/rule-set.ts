import { z } from 'zod';
import { heading } from '../../domain/documents/index.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/index.ts';
import { ruleCase } from './case.ts';
import { group } from './condition.ts';
import { checkReferences } from './references.ts';
import { rule } from './rule.ts';

/** 规则集: one version of an encoded regulation. In force for reports received in `[from, until)`. */
export const ruleSet = z
  .strictObject({
    kind: z.literal('rule-set'),
    ...heading,
    effective: z.strictObject({ from: instant, until: instant.optional() }),
    conditions: z.record(slug, group),
    rules: z.array(rule).min(1).max(5000),
    cases: z.array(ruleCase),
  })
  .superRefine(checkReferences)
  .meta({ id: 'RuleSet', title: '规则集 · rule set' });

export type RuleSet = z.infer<typeof ruleSet>;
