export { IncompleteFactsError } from './incomplete-facts-error.ts';
export { judgeWithJsonRulesEngine } from './judge.ts';
