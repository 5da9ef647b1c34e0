export type { Answer } from './answer.ts';
export type { Cause, ChangedFact } from './cause.ts';
export { ownEngine, type ReplayEngine } from './engine.ts';
export { type Range, type Selection, wholeLog } from './range.ts';
export type { Finding, Place, Replayed } from './replayed.ts';
export { readShelf, type Shelf } from './shelf.ts';
export { noTally, type Tally, tallied, total } from './tally.ts';
export { type Verification, verifyRange } from './verify.ts';
export { type DocumentRole, documentRoles, type WhyNot } from './why-not.ts';
