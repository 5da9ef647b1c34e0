import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformanceFiles } from '../../scripts/conformance/conformance-files.ts';
import { type SuiteFile, wholeRuleSet } from '../../scripts/conformance/suite.ts';
import { truthsOf } from '../../src/rules/evaluate/truth-of.ts';
import { compile, evaluate, ruleSet } from '../../src/rules/index.ts';
import { conditionsOnly } from '../support/stock-engine.ts';

const folder = new URL('../../conformance/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('the conformance suite', () => {
  it('is as it is generated', () => {
    const generated = conformanceFiles();
    expect(names.map((name) => `conformance/${name}`)).toStrictEqual([...generated.keys()].sort());
    for (const [path, text] of generated) expect(textOf(path.replace('conformance/', ''))).toBe(text);
  });

  it('is described file by file', () => {
    const listed = [...textOf('README.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toStrictEqual(names);
  });
});

describe.each(names)('%s', (name) => {
  const { suites } = JSON.parse(textOf(name)) as SuiteFile;

  it.each(suites.map((one) => [one.about, one] as const))('%s', (_about, { conditions, rules, cases }) => {
    const set = wholeRuleSet({ conditions, rules });
    expect(ruleSet.safeParse(set).error).toBeUndefined();
    const { evaluate: fast } = compile(set);
    const plain = compile(conditionsOnly(set));
    for (const { facts, truths, verdict } of cases) {
      expect(truthsOf(set, facts).map((truth) => truth ?? null)).toStrictEqual(truths);
      expect(evaluate(set, facts)).toStrictEqual(verdict);
      expect(fast(facts)).toStrictEqual(verdict);
      const truthful = set.rules.flatMap((rule, i) => (truths[i] === true ? [rule.name] : []));
      expect(plain.evaluate(facts).grounds).toStrictEqual(truthful);
    }
  });
});
