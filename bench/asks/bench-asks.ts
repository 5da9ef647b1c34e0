import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pick, randomFrom } from '../../scripts/random.ts';
import { type Facts, factNames } from '../../src/domain/facts/catalogue.ts';
import { parseWith, readJson } from '../../src/json/index.ts';
import { compiled, outcomesByAnswer, ruleSet, settlingFacts, valuesOf } from '../../src/rules/index.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { median } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';

const path = 'src/rules/sets/cpc-inspection/2024.08-1.json';

/** Random facts of which a share is unknown; the first time, nothing is known. */
const factsWith = (unknown: number, count: number): readonly Facts[] => {
  const random = randomFrom(7);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      factNames.filter(() => random() >= unknown).map((name) => [name, pick(random, valuesOf(name))]),
    ),
  );
};

const shares = [1, 0.9, 0.7, 0.5, 0.3, 0.1];

/** How long it takes to find out what to ask, for the shipped rule set. */
export const benchAsks = async (): Promise<void> => {
  const where = machine();
  const set = parseWith(ruleSet, readJson(readFileSync(path), { file: path }));
  const rows = shares.map((unknown) => {
    const open = factsWith(unknown, unknown === 1 ? 50 : 500).filter(
      (facts) => compiled(set).decide(facts).doubt === 'unknown-facts',
    );
    const once = (facts: Facts): number => {
      const start = performance.now();
      const { facts: asked, exact } = settlingFacts(set, facts);
      const over = performance.now() - start;
      assert.ok(exact && asked.length > 0);
      return over;
    };
    const tables = open.slice(0, 50).map((facts) => {
      const { facts: asked } = settlingFacts(set, facts);
      const start = performance.now();
      assert.ok(outcomesByAnswer(set, facts, asked).complete);
      return performance.now() - start;
    });
    for (const facts of open) once(facts);
    const best = open.map((facts) => median([once(facts), once(facts), once(facts)]));
    return {
      unknown,
      matters: open.length,
      median: median(best),
      worst: Math.max(...best),
      table: Math.max(...tables),
    };
  });
  printTable(
    ['unknown', 'matters', 'median ms', 'worst ms', 'table, worst ms'],
    rows.map((row) => [
      `${row.unknown * 100} %`,
      `${row.matters}`,
      short(row.median),
      short(row.worst),
      short(row.table),
    ]),
  );
  writeResult('asks', { machine: where, rows });
};
