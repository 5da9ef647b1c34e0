export type { Fate } from './fate.ts';
export type { Mutant, MutantKind } from './mutant.ts';
export { mutantsOf, type Trial, type Tried, tryMutants } from './trial.ts';
