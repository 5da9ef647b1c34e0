import { bySubject } from './by-subject.ts';
import { duties } from './duties.ts';
import { inScope } from './in-scope.ts';
import type { Projection } from './projection.ts';
import { referral } from './referral.ts';
import { statistics } from './statistics.ts';
import { undetermined } from './undetermined.ts';

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
