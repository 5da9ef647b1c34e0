export { checkMandate, type MandateContext, type MandateProblem } from './check-mandate.ts';
export { type MandateAnswers, mandateAnswers } from './mandate-answers.ts';
export type { SourceText } from './quotes.ts';
export { startMandate } from './start-mandate.ts';
