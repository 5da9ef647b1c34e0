export {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
  isFactName,
} from './catalogue.ts';
export type { FactDefinition } from './definition.ts';
export { factsOf, type RecordedFacts, recordedFacts, recordFacts } from './recorded-facts.ts';
