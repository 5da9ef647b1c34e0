import type { Condition } from '../../schema/condition.ts';
import { operators } from '../../schema/operators.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import type { Diagram, Diagrams } from '../diagram/diagrams.ts';
import type { FactSpace } from './fact-space.ts';

/** Gives the diagram of a condition: true where the condition is, for complete facts. */
export type Translate = (condition: Condition) => Diagram;

/** Conditions as diagrams, with the named conditions that they may refer to. */
export const translator = (
  { variables, indexOf }: FactSpace,
  diagrams: Diagrams,
  conditions: RuleSet['conditions'],
): Translate => {
  const named = new Map<string, Diagram>();
  const byName = (name: string): Diagram => {
    const known = named.get(name) ?? translate(conditions[name] as Condition);
    named.set(name, known);
    return known;
  };
  const translate = (condition: Condition): Diagram => {
    if ('all' in condition) return diagrams.and(...condition.all.map(translate));
    if ('any' in condition) return diagrams.or(...condition.any.map(translate));
    if ('not' in condition) return diagrams.not(translate(condition.not));
    if ('condition' in condition) return byName(condition.condition);
    const variable = indexOf(condition);
    const answers = variables[variable]?.classes.map(([value]) =>
      Number(operators[condition.operator](value, condition.value)),
    );
    return diagrams.node(variable, answers as readonly Diagram[]);
  };
  return translate;
};
