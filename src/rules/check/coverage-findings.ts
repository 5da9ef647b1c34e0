import { pointerSteps } from '../../json/pointer.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { Finding } from '../schema/finding.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { coverageOf, type Seen } from './coverage.ts';

const messageOf = (seen: Seen): LocalizedText => {
  if (seen.true) return { 'zh-CN': '没有用例使它不成立', en: 'no case sees it false' };
  if (seen.false) return { 'zh-CN': '没有用例使它成立', en: 'no case sees it true' };
  return { 'zh-CN': '没有用例触及它', en: 'no case sees it true or false' };
};

/** What no case exercises, if the cases exercise less than `threshold` of the rule set. */
export const coverageFindings = (set: RuleSet, threshold: number): readonly Finding[] => {
  // Every case is played for it, so it is not worked out for nobody.
  if (threshold <= 0) return [];
  const { rules, conditions, share } = coverageOf(set);
  if (share >= threshold) return [];
  return [...rules, ...conditions]
    .filter((seen) => !(seen.true && seen.false))
    .map((seen) => ({
      code: 'not-covered',
      path: pointerSteps(seen.pointer) ?? [],
      severity: 'warning',
      message: messageOf(seen),
    }));
};
