import { describe, expect, it } from 'vitest';
import { runCase, unreachedRules } from '../../src/rules/index.ts';
import { shippedRuleSets } from '../support/shipped.ts';

describe.each(shippedRuleSets)('%s', (_path, set) => {
  it.each(set.cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(runCase(set, one).mismatches).toStrictEqual([]);
  });

  it('has a case for every rule', () => {
    expect(
      unreachedRules(
        set,
        set.cases.map((one) => runCase(set, one)),
      ),
    ).toStrictEqual([]);
  });
});
