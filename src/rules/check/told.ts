import { type JsonDocument, pointer } from '../../json/index.ts';
import type { Finding } from '../schema/finding.ts';
import type { CheckProblem } from './check-problem.ts';

/** A finding as a problem, with its pointer and place in the document. */
export const told = (
  document: JsonDocument,
  { code, path, part, severity, message, help }: Finding,
): CheckProblem => {
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
