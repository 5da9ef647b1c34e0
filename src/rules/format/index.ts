export { formatRuleSet } from './format-rule-set.ts';
