export type { Answer } from './answer.ts';
export type { Cause, ChangedFact } from './cause.ts';
export { type Decision, decisionOf } from './decision.ts';
export { ownEngine, type ReplayEngine } from './engine.ts';
export {
  type ImpactResult,
  impactOf,
  ruleSetImpact,
  standingChanges,
  type WhatIfResult,
  whatIfHash,
} from './impact.ts';
export { type Range, type Selection, wholeLog } from './range.ts';
export type { Finding, Place, Replayed } from './replayed.ts';
export { readShelf, type Shelf } from './shelf.ts';
export { type Swap, type Swapper, swapperOf } from './swap.ts';
export { noTally, type Tally, tallied, total } from './tally.ts';
export { type Verification, verifyRange } from './verify.ts';
export { type Change, type Question, whatIfRange } from './what-if.ts';
export { combined, noWhatIf, type WhatIfTally } from './what-if-tally.ts';
export { type DocumentRole, documentRoles, type WhyNot } from './why-not.ts';
