export { type Calendar, calendar } from './calendar.ts';
export { citeUnder } from './cite-mandate.ts';
export {
  type Directory,
  directory,
  type Organ,
  type OrganKind,
  organKind,
  organKinds,
  type Person,
  type PlaceOfDirectory,
  type Post,
  type Tenure,
} from './directory.ts';
export { heading } from './heading.ts';
export type { InspectionType } from './inspection-type.ts';
export { type Mandate, mandate } from './mandate.ts';
export type { Channel, Hours } from './mandate-channels.ts';
export type { Destination, Exclusion, Limitation, MatterCode, MatterList } from './mandate-matters.ts';
export { organsNamedBy, placesNamedBy, postsNamedBy } from './mandate-names.ts';
export type { Readings } from './mandate-readings.ts';
export type { Forwarding } from './mandate-referral.ts';
export { type LimbKind, limbKind, limbKinds, type Scope, type Target } from './mandate-scope.ts';
export type { Coverage, Selector } from './mandate-selectors.ts';
export { type Edge, isHourStated, type Moments, momentsOf, type Window } from './mandate-window.ts';
export { type Cite, cite, type Source, source, sources } from './source.ts';
