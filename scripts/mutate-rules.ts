import { readFileSync } from 'node:fs';
import { parseWith, readJson } from '../src/json/index.ts';
import type { Mutant } from '../src/rules/prove/mutants/mutant.ts';
import { tryMutants } from '../src/rules/prove/mutants/trial.ts';
import { type RuleSet, ruleSet } from '../src/rules/schema/rule-set.ts';

// npm run tools && node .build/scripts/mutate-rules.js [rule set]
const shipped = 'src/rules/sets/cpc-inspection/2024.08-1.json';

/** The place of a mistake with the name of its rule instead of a number. */
const placeOf = ({ rules }: RuleSet, { pointer }: Mutant): string =>
  pointer.replace(/^\/rules\/(\d+)/, (_, index) => `/rules/${rules[Number(index)]?.name}`);

const line = (set: RuleSet, mutant: Mutant): string => {
  const now = mutant.now === undefined ? 'removed' : JSON.stringify(mutant.now);
  return `  ${mutant.kind.padEnd(18)} ${placeOf(set, mutant)}  ${now}`;
};

const path = process.argv[2] ?? shipped;
const set = parseWith(ruleSet, readJson(readFileSync(path), { file: path }));
const started = performance.now();
const { tried, counts, caught, survivors } = tryMutants(set);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const equivalent = tried.filter(({ fate }) => fate === 'equivalent').map(({ mutant }) => mutant);

console.log(`${path}: ${tried.length} small mistakes in ${seconds} s`);
for (const [fate, count] of Object.entries(counts)) console.log(`  ${fate.padEnd(12)} ${count}`);
console.log(`caught: ${(caught * 100).toFixed(1)} % of those that change anything`);
if (equivalent.length > 0) console.log(`\nwithout effect on complete facts:`);
for (const mutant of equivalent) console.log(line(set, mutant));
if (survivors.length > 0) console.log(`\nnoticed by nothing; write a case that tells them apart:`);
for (const mutant of survivors) console.log(line(set, mutant));
process.exitCode = caught < 0.95 ? 1 : 0;
