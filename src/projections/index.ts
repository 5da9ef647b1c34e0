import { bySubject } from './by-subject.ts';
import { duties } from './duties.ts';
import { inScope } from './in-scope.ts';
import type { Projection } from './projection.ts';
import { referral } from './referral.ts';
import { statistics } from './statistics.ts';
import { undetermined } from './undetermined.ts';

export { advance, type Checkpointed, foldAll, keysTouched, type Positioned, start } from './advance.ts';
export { type Conservation, conservation, type Ledgers, mattersReceived } from './conservation.ts';
export type { Dossier, DossierEntry } from './dossier.ts';
export { type Due, duesOfMatter, duesOfReferral, duesOfReport } from './dues.ts';
export type { OpenEscalation, ReportDuties } from './duties.ts';
export type { InScopeMatter } from './in-scope.ts';
export { indexValues } from './index-values.ts';
export type { LedgerEntry, Override } from './ledger-entry.ts';
export { matterKey } from './matter-key.ts';
export type { IndexValue, Projection } from './projection.ts';
export type { ReferredMatter } from './referral.ts';
export type { OutcomeCount } from './statistics.ts';
export type { UndeterminedMatter } from './undetermined.ts';
export { bySubject, duties, inScope, referral, statistics, undetermined };

/** A runner keeps each view's documents to itself, so that a projection only ever meets its own. */
export const anonymous = <Document>(projection: Projection<Document>): Projection<unknown> =>
  projection as Projection<unknown>;

/** Every view there is. */
export const projections: readonly Projection<unknown>[] = [
  anonymous(inScope),
  anonymous(referral),
  anonymous(undetermined),
  anonymous(bySubject),
  anonymous(statistics),
  anonymous(duties),
];
