export { type Calendar, calendar } from './calendar.ts';
export { citeUnder } from './cite-mandate.ts';
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
} from './directory.ts';
export { heading } from './heading.ts';
export { type Forwarding, type Mandate, mandate, type Readings } from './mandate.ts';
export type { Channel } from './mandate-channels.ts';
export {
  type Coverage,
  type LimbKind,
  limbKind,
  limbKinds,
  type Selector,
  type Target,
} from './mandate-scope.ts';
export { type Cite, cite, type Source, source, sources } from './source.ts';
