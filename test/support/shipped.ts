import { readdirSync, readFileSync } from 'node:fs';
import { parseWith, readJson } from '../../src/json/index.ts';
import { type RuleSet, ruleSet } from '../../src/rules/index.ts';

const folder = new URL('../../src/rules/sets/', import.meta.url);

/** The rule sets that are shipped, by their path below `src/rules/sets`. */
export const shippedRuleSets: readonly (readonly [path: string, set: RuleSet])[] = readdirSync(folder, {
  recursive: true,
})
  .map(String)
  .filter((path) => path.endsWith('.json'))
  .map((path) => [path, parseWith(ruleSet, readJson(readFileSync(new URL(path, folder)), { file: path }))]);

export const inspectionRules = (
  shippedRuleSets.find(([path]) => path === 'cpc-inspection/2024.08-1.json') as readonly [string, RuleSet]
)[1];
