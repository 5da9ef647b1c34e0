export type { Change, ChangedPart, ChangeKind } from './change.ts';
export { changeInWords } from './change-in-words.ts';
export { diffRuleSets } from './diff-rule-sets.ts';
