import { inOwnProcess } from '../support/child.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, median } from '../support/rounds.ts';
import { printTable, short, times } from '../support/table.ts';
import type { Loading } from './compile-once.ts';
import { contest } from './contest.ts';
import { loadingTargets, type Medians, ratioTargets } from './targets.ts';

const sizes = [1, 10, 100];
const rounds = 9;

const loadingOf = (engine: string): Loading => {
  const runs = Array.from({ length: rounds }, () => inOwnProcess<Loading>('rules:compile-once', engine));
  const of = (key: keyof Loading): number => median(runs.map((run) => run[key]));
  return {
    milliseconds: of('milliseconds'),
    firstDecisionMilliseconds: of('firstDecisionMilliseconds'),
    heapMiB: of('heapMiB'),
  };
};

const printSides = (medians: Medians): void => {
  const names = [...new Set([...medians.keys()].map((name) => name.replace(/, \d+ rules$/, '')))];
  const counts = sizes.map((mandates) => mandates * 30);
  const cell = (name: string, rules: number): string => {
    const value = medians.get(`${name}, ${rules} rules`);
    const hand = medians.get(`hand-written, ${rules} rules`);
    return value === undefined || hand === undefined ? '–' : `${short(value)} (${times(value / hand)})`;
  };
  console.log('\nµs per decision (× the hand-written function)\n');
  printTable(
    ['', ...counts.map((rules) => `${rules} rules`)],
    names.map((name) => [name, ...counts.map((rules) => cell(name, rules))]),
  );
};

/** P1–P4 of the project's targets for the evaluator of rules. */
export const benchRules = async (): Promise<void> => {
  const where = machine();
  console.log(where);
  const contests = [];
  for (const mandates of sizes) contests.push(await contest(mandates));
  console.log(`all sides agree on ${sizes.length} × 1,000 matters; measuring ${rounds} rounds`);
  const timings = await interleaved(
    contests.flatMap(({ sides }) => sides),
    { rounds },
  );
  const medians: Medians = new Map(timings.map(({ name, median: one }) => [name, one]));
  printSides(medians);
  const loading = { guanxia: loadingOf('guanxia'), 'json-rules-engine': loadingOf('json-rules-engine') };
  const shapes = inOwnProcess<readonly { name: string; median: number }[]>('rules:many-shapes');
  const { milliseconds, heapMiB } = loading.guanxia;
  const targets = [...ratioTargets(medians), ...loadingTargets(milliseconds, heapMiB)];
  console.log('');
  printTable(
    ['target', 'wanted', 'measured', ''],
    targets.map(({ name, target, measured, met }) => [name, target, short(measured), met ? 'met' : 'MISSED']),
  );
  console.log('\nloading 3,000 rules in a new process', loading);
  console.log('facts of many shapes', shapes);
  writeResult('rules', { machine: where, timings, loading, shapes, targets });
};
