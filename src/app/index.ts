export { determine } from './determine.ts';
export { documentHash as hashDocument } from './documents/document-hash.ts';
export { type Documents, documentsFrom } from './documents/documents.ts';
export { documentsInForce } from './documents/in-force.ts';
export { type DocumentLibrary, documentLibrary } from './documents/library.ts';
export { type Published, ruleSetInForce } from './documents/published.ts';
export { createJurisdiction, type Jurisdiction, type JurisdictionOptions, numbered } from './jurisdiction.ts';
export type { Clock, Ids, Ports } from './ports.ts';
export {
  adoptRuleSet,
  type PlainDocument,
  type Publication,
  publish,
  type RuleSetAdoption,
} from './publish.ts';
export { type Receipt, receive, type Submission } from './receive/receive.ts';
export { systemClock, uuidV7 } from './system-ports.ts';
export { catchUp } from './views/catch-up.ts';
export { checkConservation } from './views/check-conservation.ts';
export { type RebuildOptions, type RebuildProgress, type Rebuilt, rebuild } from './views/rebuild.ts';
export { rowsOf } from './views/rows.ts';
export { type ViewState, viewStates } from './views/view-states.ts';
export { ViewStopped } from './views/view-stopped.ts';
