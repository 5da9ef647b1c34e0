import type { Truth } from '../../domain/truth.ts';
import { pointer } from '../../json/pointer.ts';
import { truthOf } from '../evaluate/truth-of.ts';
import type { Condition } from '../schema/condition.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { childrenOf } from '../schema/walk.ts';

/** Whether the cases saw a condition true and whether they saw it false. */
export interface Seen {
  /** RFC 6901 pointer into the rule set. */
  readonly pointer: string;
  readonly true: boolean;
  readonly false: boolean;
}

/** What the cases of a rule set exercise. */
export interface Coverage {
  /** Each rule, by the conditions that it starts with. */
  readonly rules: readonly (Seen & { readonly name: string })[];
  /** Every other condition of rules and named conditions. */
  readonly conditions: readonly Seen[];
  /** What was seen of all that could be seen, true and false of each: 0 to 1. */
  readonly share: number;
}

type Path = readonly (string | number)[];

interface Place {
  readonly condition: Condition;
  readonly path: Path;
}

const placesIn = (condition: Condition, path: Path): readonly Place[] => [
  { condition, path },
  ...childrenOf(condition).flatMap(([steps, child]) => placesIn(child, [...path, ...steps])),
];

/** Which rules and conditions the cases of a rule set see true and which they see false. */
export const coverageOf = (set: RuleSet): Coverage => {
  const seen = ({ condition, path }: Place): Seen => {
    const truths = new Set<Truth>(set.cases.map(({ given }) => truthOf(condition, given, set.conditions)));
    return { pointer: pointer(path), true: truths.has(true), false: truths.has(false) };
  };
  const ofRules = set.rules.map((rule, i) => placesIn(rule.conditions, ['rules', i, 'conditions']));
  const ofNamed = Object.entries(set.conditions).map(([name, named]) =>
    placesIn(named, ['conditions', name]),
  );
  const rules = set.rules.map((rule, i) => ({
    name: rule.name,
    ...seen({ condition: rule.conditions, path: ['rules', i, 'conditions'] }),
  }));
  const conditions = [...ofNamed.flat(), ...ofRules.flatMap(([, ...inner]) => inner)].map(seen);
  const all = [...rules, ...conditions];
  const count = all.reduce((sum, each) => sum + Number(each.true) + Number(each.false), 0);
  return { rules, conditions, share: count / (2 * all.length) };
};
