import * as z from 'zod';
import { problemJson } from './problem.ts';

/** A problem that may be only a warning. */
export const weighedProblem = problemJson
  .extend({ severity: z.enum(['error', 'warning']) })
  .meta({ id: 'WeighedProblem' });
