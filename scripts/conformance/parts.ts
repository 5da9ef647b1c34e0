import type { FactName, Facts, FactValue } from '../../src/domain/facts/catalogue.ts';
import type { Comparison, Condition, Effect, Group, Operator } from '../../src/rules/index.ts';
import type { BareRule } from './suite.ts';

/** Three yes-or-no facts that stand for any condition whose truth is the fact's. */
export const flags = [
  'matter.specific',
  'matter.contested',
  'report.duplicate',
] as const satisfies FactName[];

export const compare = (fact: FactName, operator: Operator, value: FactValue): Comparison => ({
  fact,
  operator,
  value,
});

/** True, false or unknown as the flag is. */
export const flag = (i: 0 | 1 | 2): Comparison => compare(flags[i], 'equal', true);

export const inScope: Effect = { type: 'in-scope' };
export const refer = (to: 'police' | 'petition-office'): Effect => ({ type: 'referral', params: { to } });
export const hold: Effect = { type: 'undetermined', params: { ask: { 'zh-CN': '？', en: '?' } } };
export const label = (name: string): Effect => ({ type: 'label', params: { name } });

const asGroup = (condition: Condition): Group => ('fact' in condition ? { all: [condition] } : condition);

export const rule = (
  name: string,
  condition: Condition,
  event: Effect = inScope,
  more: Pick<BareRule, 'group' | 'exceptionTo'> = {},
): BareRule => ({ name, conditions: asGroup(condition), event, ...more });

/** Every combination of true, false and unknown of the first so many flags. */
export const everyFlag = (count: 1 | 2 | 3): readonly Facts[] =>
  flags
    .slice(0, count)
    .reduce<readonly Facts[]>(
      (all, name) => all.flatMap((facts) => [{ ...facts, [name]: true }, { ...facts, [name]: false }, facts]),
      [{}],
    );
