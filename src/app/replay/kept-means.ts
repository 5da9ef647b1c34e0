import { type Means, ownMeans } from '../determine.ts';
import { rememberingMeans } from './remembering-means.ts';

/**
 * Every version of derivation, evaluation and own-unit law that this release keeps, by the name that
 * determinations record. A determination is verified under its own; what another would decide is a what-if.
 */
export type KeptMeans = ReadonlyMap<string, Means>;

export const keptMeans: KeptMeans = new Map([[ownMeans.semantics, rememberingMeans]]);
