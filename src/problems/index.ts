export { formatProblem } from './format-problem.ts';
export { GuanxiaError } from './guanxia-error.ts';
export { type Language, type LocalizedText, languages } from './localized.ts';
export type { Place, Problem } from './problem.ts';
export { visible } from './visible.ts';
