export {
  type Directory,
  directory,
  type Organ,
  type OrganKind,
  organKind,
  organKinds,
  type PlaceOfDirectory,
  type Post,
  type Tenure,
} from '../directory/directory.ts';
export { citeUnder } from '../mandate/cite-mandate.ts';
export type { Channel, Hours } from '../mandate/schema/channels.ts';
export { type Mandate, mandate } from '../mandate/schema/mandate.ts';
export type {
  Destination,
  Exclusion,
  Limitation,
  MatterCode,
  MatterList,
} from '../mandate/schema/matters.ts';
export { organsNamedBy, placesNamedBy, postsNamedBy } from '../mandate/schema/names.ts';
export type { Readings } from '../mandate/schema/readings.ts';
export type { Forwarding } from '../mandate/schema/referral.ts';
export { type LimbKind, limbKind, limbKinds, type Scope, type Target } from '../mandate/schema/scope.ts';
export type { Coverage, Selector } from '../mandate/schema/selectors.ts';
export { type Edge, isHourStated, type Moments, momentsOf, type Window } from '../mandate/schema/window.ts';
export { type Calendar, calendar } from './calendar.ts';
export { heading } from './heading.ts';
export type { InspectionType } from './inspection-type.ts';
export { type Cite, cite, type Source, source, sources } from './source.ts';
