import type { Problem } from '../../../problems/problem.ts';
import type { ProofFinding } from './finding.ts';

/** The analysis gave up. What it found until then is true all the same. */
export const tooComplex = (problem: Problem): ProofFinding => ({
  code: 'too-complex',
  severity: 'error',
  rules: [],
  problem,
});
