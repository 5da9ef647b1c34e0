export { type Opinion, opinionOfJsonRulesEngine } from './both-ways.ts';
export { IncompleteFactsError } from './incomplete-facts-error.ts';
export { judgeWithJsonRulesEngine } from './judge.ts';
