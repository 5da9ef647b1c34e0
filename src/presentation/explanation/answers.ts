import type { Ask } from '../../domain/determination/determination.ts';
import type { FactName, Facts } from '../../domain/facts/catalogue.ts';
import { type AnswerTable, outcomesByAnswer } from '../../rules/asks/outcomes-by-answer.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

const nothingAsked: AnswerTable = { lines: [], complete: true };

/** What the rules would say for every answer to the facts that are asked for. */
export const answersIf = (set: RuleSet, facts: Facts, asks: readonly Ask[]): AnswerTable => {
  const names = asks.flatMap(({ fact }) => (fact === undefined ? [] : [fact as FactName]));
  return names.length === 0 ? nothingAsked : outcomesByAnswer(set, facts, names);
};
