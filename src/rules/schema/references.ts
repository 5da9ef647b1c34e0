import type * as z from 'zod';
import { customIssue } from '../../json/custom-issue.ts';
import type { Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import { citeFindings } from './references/cites.ts';
import { exceptionFindings } from './references/exceptions.ts';
import { namedConditionFindings } from './references/named-conditions.ts';
import { nameFindings } from './references/names.ts';
import { sizeFindings } from './references/sizes.ts';

/** What one rule set must agree on with itself: names, named conditions and their size, exceptions, sources. */
export const referenceFindings = (outline: Outline): readonly Finding[] => [
  ...nameFindings(outline),
  ...namedConditionFindings(outline),
  ...sizeFindings(outline),
  ...exceptionFindings(outline),
  ...citeFindings(outline),
];

/** {@link referenceFindings} as a check of the schema. */
export const checkReferences = (set: unknown, context: z.RefinementCtx): void => {
  for (const { code, path, message, help } of referenceFindings(outlineOf(set)))
    context.addIssue({ ...customIssue(code, message, help), path: [...path] });
};
