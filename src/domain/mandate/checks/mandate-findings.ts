import type * as z from 'zod';
import { customIssue } from '../../../json/custom-issue.ts';
import { codeFindings } from './codes.ts';
import { duplicateFindings } from './duplicates.ts';
import { hoursFindings } from './hours.ts';
import type { MandateFinding, Remit } from './remit.ts';
import { scopeFindings } from './scopes.ts';
import { windowFindings } from './windows.ts';

/** What one mandate must agree on with itself. What depends on a directory is not looked at here. */
export const mandateFindings = (remit: Remit): readonly MandateFinding[] => [
  ...windowFindings(remit),
  ...hoursFindings(remit),
  ...duplicateFindings(remit),
  ...codeFindings(remit),
  ...scopeFindings(remit),
];

/** {@link mandateFindings} as a check of the schema. */
export const checkMandate = (remit: Remit, context: z.RefinementCtx): void => {
  for (const { code, path, message, help } of mandateFindings(remit))
    context.addIssue({ ...customIssue(code, message, help), path: [...path] });
};
