export { IncompleteFactsError, judgeWithJsonRulesEngine } from './judge.ts';
