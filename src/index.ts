export type { AuditReport, Period } from './app/audit-report/audit-report.ts';
export { collectAuditReport } from './app/audit-report/collect-audit-report.ts';
export type { DocumentChange } from './app/audit-report/document-changes.ts';
export { type Copied, type CopyOptions, copyLog } from './app/copy/copy-log.ts';
export { determine } from './app/determine.ts';
export { documentHash as hashDocument } from './app/documents/document-hash.ts';
export { type Documents, documentsFrom } from './app/documents/documents.ts';
export { assertFits } from './app/documents/fits.ts';
export { documentsInForce } from './app/documents/in-force.ts';
export { type DocumentLibrary, documentLibrary } from './app/documents/library.ts';
export { documentsNamed } from './app/documents/named.ts';
export type { Held, MandateHistory, MandateVersion, Published } from './app/documents/published.ts';
export { ruleSetInForce } from './app/documents/rule-set-in-force.ts';
export { type StaleDetermination, staleDeterminations } from './app/documents/stale.ts';
export { type BundleWish, type ExportedBundle, exportBundle } from './app/evidence/export-bundle.ts';
export type { LogFinding } from './app/evidence/finding.ts';
export { type LogSigner, logSigner } from './app/evidence/log-signer.ts';
export {
  type ConsistencyProof,
  type InclusionProof,
  proveConsistency,
  proveInclusion,
} from './app/evidence/proofs.ts';
export { reportStreams } from './app/evidence/report-streams.ts';
export { type NamedNote, type SignedTree, signedTrees } from './app/evidence/signed-trees.ts';
export { type LogVerdict, type Verification, verifyLog } from './app/evidence/verify-log.ts';
export {
  createJurisdiction,
  type Jurisdiction,
  type JurisdictionOptions,
  numbered,
} from './app/jurisdiction.ts';
export type { Act } from './app/life/act.ts';
export { type ActName, type Given, givens, type Order } from './app/life/givens.ts';
export { decideHeld, heldReports } from './app/life/held-reports.ts';
export { type DueNow, listDues, listReferrals, type ReferralNow } from './app/life/list-dues.ts';
export { reckoningOf } from './app/life/reckoning-of.ts';
export { type ReportLife, reportLife } from './app/life/report-life.ts';
export { type Amendment, amendMandate, type Closing, closeMandate } from './app/mandates.ts';
export { acceptIntoOutbox } from './app/outbox/accept.ts';
export { type Forwarded, forwardOutbox, isWaiting, type Outbox } from './app/outbox/forward.ts';
export { receiveOrQueue } from './app/outbox/receive-or-queue.ts';
export type { Clock, Ids, Ports } from './app/ports.ts';
export { type PlainDocument, type Publication, publish } from './app/publish.ts';
export { assertCodesKnown } from './app/receive/known-codes.ts';
export { receive } from './app/receive/receive.ts';
export type { Receipt, Submission } from './app/receive/submission.ts';
export { type ImpactResult, ruleSetImpact } from './app/replay/impact.ts';
export { assertCitationsAccepted, unverifiedCount } from './app/rule-sets/activation-check.ts';
export { adoptRuleSet, type RuleSetAdoption } from './app/rule-sets/adopt.ts';
export {
  activateRuleSet,
  approveRuleSet,
  draftedRuleSet,
  draftRuleSet,
  type RuleSetActivation,
  type RuleSetStep,
  returnRuleSet,
  ruleSetState,
  submitRuleSet,
  withdrawRuleSet,
} from './app/rule-sets/lifecycle.ts';
export { semantics } from './app/semantics.ts';
export { systemClock, uuidV7 } from './app/system-ports.ts';
export { type Axis, axes, instantOn, logAsOf } from './app/views/as-of.ts';
export { catchUp } from './app/views/catch-up.ts';
export { checkConservation } from './app/views/check-conservation.ts';
export { type RebuildOptions, type RebuildProgress, type Rebuilt, rebuild } from './app/views/rebuild.ts';
export { rowsOf } from './app/views/rows.ts';
export { type ViewState, viewStates } from './app/views/view-states.ts';
export { ViewStopped } from './app/views/view-stopped.ts';
export { type Determining, determineRecorded } from './app/worker/determine-recorded.ts';
export { type Worked, type WorkOptions, work } from './app/worker/work.ts';
export type { Outcome, Receiver } from './domain/determination/determination.ts';
export type { Directory } from './domain/directory/directory.ts';
export type { Calendar } from './domain/documents/calendar.ts';
export type { Determination, DomainEvent } from './domain/events/domain-event.ts';
export type { Facts } from './domain/facts/catalogue.ts';
export type { Mandate } from './domain/mandate/schema/mandate.ts';
export type { IncomingReport, Report } from './domain/report/report.ts';
export { GuanxiaError } from './problems/guanxia-error.ts';
export type { Language, LocalizedText } from './problems/localized.ts';
export type { Place, Problem } from './problems/problem.ts';
export type { Projection } from './projections/projection.ts';
export { projections } from './projections/projections.ts';
export { memoryEventStore } from './stores/memory/event-store.ts';
export { memoryViewStore } from './stores/memory/view-store.ts';
export type { EventStore } from './stores/port/event-store.ts';
export type { ViewStore } from './stores/port/view-store.ts';
