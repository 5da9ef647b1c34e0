import type { RuleSet } from '../../schema/rule-set.ts';

/** Who defeats whom, by number: a rule's own place, or after all rules the number of its group. */
export interface Exceptions {
  /** How many numbers there are. */
  readonly size: number;
  /** For each rule, the numbers that it defeats. */
  readonly defeats: readonly (readonly number[])[];
  /** For each rule, the number of its group; one that nothing defeats if it is in none. */
  readonly groupOf: readonly number[];
}

const numbersOf = (names: readonly (string | undefined)[], first: number): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const name of names)
    if (name !== undefined && !numbers.has(name)) numbers.set(name, first + numbers.size);
  return numbers;
};

/** The exceptions of a rule set by number. */
export const exceptionsOf = ({ rules }: RuleSet): Exceptions => {
  const ruleNumbers = new Map(rules.map(({ name }, i) => [name, i]));
  const groupNumbers = numbersOf(
    rules.map(({ group }) => group),
    rules.length,
  );
  const undefeated = rules.length + groupNumbers.size;
  const defeats = rules.map(({ exceptionTo = [] }) =>
    [...new Set(exceptionTo)].flatMap((name) =>
      [ruleNumbers.get(name), groupNumbers.get(name)].filter((one) => one !== undefined),
    ),
  );
  return {
    size: undefeated + 1,
    defeats,
    groupOf: rules.map(({ group }) => groupNumbers.get(group ?? '') ?? undefeated),
  };
};
