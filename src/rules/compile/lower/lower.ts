import type { FactValue } from '../../../domain/facts/catalogue.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { Condition, Group } from '../../schema/condition.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { childrenOf } from '../../schema/walk.ts';
import { type ClassSet, complement, only } from './class-set.ts';
import type { Expression } from './expression.ts';
import type { ExpressionPool } from './expression-pool.ts';
import { memo } from './memo.ts';
import { PRESENT, type SlotTable } from './slots.ts';

const negative: ReadonlySet<Comparison['operator']> = new Set(['notEqual', 'notIn', 'doesNotContain']);

const literalsOf = ({ operator, value }: Comparison): readonly FactValue[] =>
  operator === 'in' || operator === 'notIn' ? (value as readonly FactValue[]) : [value];

interface Accepted {
  readonly slot: number;
  readonly set: ClassSet;
}

const acceptedBy = (slots: SlotTable, comparison: Comparison): Accepted => {
  const { fact, operator, value } = comparison;
  if (operator === 'contains' || operator === 'doesNotContain')
    return { slot: slots.member(fact, value), set: only([PRESENT]) };
  const classes = literalsOf(comparison).map((literal) => slots.value(fact, literal));
  const slot = (classes[0] as { readonly slot: number }).slot;
  return { slot, set: only(classes.map((one) => one.class)) };
};

/** Turns conditions into expressions: negation pushed down to the predicates, names resolved once. */
export const lowering = (
  conditions: RuleSet['conditions'],
  slots: SlotTable,
  pool: ExpressionPool,
): ((condition: Condition) => Expression) => {
  const holds = memo((name: string): Expression => lower(conditions[name] as Condition, true));
  const fails = memo((name: string): Expression => lower(conditions[name] as Condition, false));
  const lowerComparison = (comparison: Comparison, positive: boolean): Expression => {
    const { slot, set } = acceptedBy(slots, comparison);
    return pool.predicate(slot, positive === negative.has(comparison.operator) ? complement(set) : set);
  };
  const lowerGroup = (group: Group, positive: boolean): Expression => {
    if ('condition' in group) return (positive ? holds : fails)(group.condition);
    if ('not' in group) return lower(group.not, !positive);
    return pool.combine(
      'all' in group === positive ? 'all' : 'any',
      childrenOf(group).map(([, child]) => lower(child, positive)),
    );
  };
  const lower = (condition: Condition, positive: boolean): Expression =>
    'fact' in condition ? lowerComparison(condition, positive) : lowerGroup(condition, positive);
  return (condition) => lower(condition, true);
};
