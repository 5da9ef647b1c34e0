import type { JsonDocument } from '../../json/json-document.ts';
import { pointer, pointerSteps } from '../../json/pointer.ts';
import type { Finding } from '../schema/finding.ts';
import type { CheckProblem } from './check-problem.ts';

/** A problem with a pointer; that of the whole document is empty. */
export type Told = CheckProblem & { readonly pointer: string };

/** A finding as a problem, with its pointer and place in the document. */
export const told = (
  document: JsonDocument,
  { code, path, part, severity, message, help }: Finding,
): Told => {
  const at = pointer(path);
  const place = document.placeOf(at, part);
  return {
    code,
    severity: severity ?? 'error',
    message,
    ...(help && { help }),
    pointer: at,
    ...(place && { place }),
  };
};

/** The steps to a problem. */
export const stepsTo = ({ pointer: at }: Told): readonly string[] => pointerSteps(at) as readonly string[];

/** The key or index at which a problem is; empty of the whole document. */
export const lastStepTo = (problem: Told): string => stepsTo(problem).slice(-1).join('');
