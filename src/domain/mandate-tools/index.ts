export { checkMandate, type MandateContext, type MandateProblem } from './check-mandate.ts';
export type { SourceText } from './quotes.ts';
