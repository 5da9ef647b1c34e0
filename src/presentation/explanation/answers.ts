import type { Ask, FactName, Facts } from '../../domain/index.ts';
import { type AnswerTable, outcomesByAnswer, type RuleSet } from '../../rules/index.ts';

const nothingAsked: AnswerTable = { lines: [], complete: true };

/** What the rules would say for every answer to the facts that are asked for. */
export const answersIf = (set: RuleSet, facts: Facts, asks: readonly Ask[]): AnswerTable => {
  const names = asks.flatMap(({ fact }) => (fact === undefined ? [] : [fact as FactName]));
  return names.length === 0 ? nothingAsked : outcomesByAnswer(set, facts, names);
};
