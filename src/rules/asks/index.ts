export { asksOf, missingFacts } from './asks-of.ts';
export { type AnswerOutcome, type AnswerTable, outcomesByAnswer } from './outcomes-by-answer.ts';
export { type SettlingFacts, settlingFacts } from './settling-facts.ts';
export { valuesOf } from './values-of.ts';
