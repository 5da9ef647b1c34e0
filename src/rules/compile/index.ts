export type { Decision } from './answers.ts';
export { type CompiledRuleSet, compile } from './compile.ts';
export { compiled } from './compiled.ts';
