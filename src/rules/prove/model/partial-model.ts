import { defeatersOf } from '../../evaluate/standing.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { Condition } from '../../schema/condition.ts';
import { operators } from '../../schema/operators.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { type Diagram, never } from '../diagram/diagrams.ts';
import type { Variable } from './fact-space.ts';
import type { PartialAnalysis } from './partial-analysis.ts';

/** Where something is true and where it is false; elsewhere it is unknown. */
export interface Kleene {
  readonly yes: Diagram;
  readonly no: Diagram;
}

/** A rule set within an analysis of partial facts: the truth of every rule, and whether it stands. */
export interface PartialModel extends PartialAnalysis {
  readonly set: RuleSet;
  readonly defeaters: readonly (readonly number[])[];
  readonly truths: readonly Kleene[];
  readonly standing: readonly Kleene[];
}

const comparisonIn = ({ space, diagrams, possible }: PartialAnalysis, comparison: Comparison): Kleene => {
  const variable = space.indexOf(comparison);
  const answers = (space.variables[variable] as Variable).classes.map(([value]) =>
    Number(operators[comparison.operator](value, comparison.value)),
  );
  const where = (expected: number): Diagram =>
    diagrams.and(
      possible,
      diagrams.node(variable, [...answers.map((answer) => Number(answer === expected)), never]),
    );
  return { yes: where(1), no: where(0) };
};

/** Conditions by Kleene's rules, as `truthOf` has them. */
export const kleeneTranslator = (analysis: PartialAnalysis, conditions: RuleSet['conditions']) => {
  const { diagrams } = analysis;
  const named = new Map<string, Kleene>();
  const byName = (name: string): Kleene => {
    const known = named.get(name) ?? translate(conditions[name] as Condition);
    named.set(name, known);
    return known;
  };
  const parts = (members: readonly Condition[]) => {
    const all = members.map(translate);
    return { yes: all.map(({ yes }) => yes), no: all.map(({ no }) => no) };
  };
  const translate = (condition: Condition): Kleene => {
    if ('fact' in condition) return comparisonIn(analysis, condition);
    if ('condition' in condition) return byName(condition.condition);
    if ('not' in condition) {
      const { yes, no } = translate(condition.not);
      return { yes: no, no: yes };
    }
    const { yes, no } = parts('all' in condition ? condition.all : condition.any);
    return 'all' in condition
      ? { yes: diagrams.and(...yes), no: diagrams.or(...no) }
      : { yes: diagrams.or(...yes), no: diagrams.and(...no) };
  };
  return translate;
};

/** Whether a rule stands, as `standingOf` has it. */
export const kleeneStanding = (
  { diagrams }: PartialAnalysis,
  truths: readonly Kleene[],
  rule: number,
  defeaters: readonly number[],
): Kleene => {
  const { yes, no } = truths[rule] as Kleene;
  const by = defeaters.map((one) => truths[one] as Kleene);
  return {
    yes: diagrams.and(yes, ...by.map((one) => one.no)),
    no: diagrams.or(no, ...by.map((one) => one.yes)),
  };
};

export const partialModelOf = (analysis: PartialAnalysis, set: RuleSet): PartialModel => {
  const translate = kleeneTranslator(analysis, set.conditions);
  const defeaters = defeatersOf(set);
  const truths = set.rules.map(({ conditions }) => translate(conditions));
  const standing = defeaters.map((by, rule) => kleeneStanding(analysis, truths, rule, by));
  return { ...analysis, set, defeaters, truths, standing };
};

/** Whether `a` knows all that `b` knows. Of complete facts, where all is known, they then say the same. */
export const knowsAllOf = ({ diagrams }: PartialAnalysis, a: Kleene, b: Kleene): boolean =>
  diagrams.implies(b.yes, a.yes) && diagrams.implies(b.no, a.no);

export const sameKleene = (a: Kleene, b: Kleene): boolean => a.yes === b.yes && a.no === b.no;
