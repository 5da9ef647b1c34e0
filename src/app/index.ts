export type { AuditReport } from './audit-report/audit-report.ts';
export { collectAuditReport } from './audit-report/collect-audit-report.ts';
export type { DocumentChange } from './audit-report/document-changes.ts';
export { type Copied, type CopyOptions, copyLog } from './copy/copy-log.ts';
export { determine } from './determine.ts';
export { documentHash as hashDocument } from './documents/document-hash.ts';
export { type Documents, documentsFrom } from './documents/documents.ts';
export { assertFits } from './documents/fits.ts';
export { documentsInForce } from './documents/in-force.ts';
export { type DocumentLibrary, documentLibrary } from './documents/library.ts';
export { documentsNamed } from './documents/named.ts';
export type { Held, MandateHistory, MandateVersion, Published } from './documents/published.ts';
export { ruleSetInForce } from './documents/rule-set-in-force.ts';
export { type StaleDetermination, staleDeterminations, touchedBy } from './documents/stale.ts';
export { type BundleWish, type ExportedBundle, exportBundle } from './evidence/export-bundle.ts';
export type { LogFinding } from './evidence/finding.ts';
export { type LogSigner, logSigner } from './evidence/log-signer.ts';
export {
  type ConsistencyProof,
  type InclusionProof,
  proveConsistency,
  proveInclusion,
} from './evidence/proofs.ts';
export { reportStreams } from './evidence/report-streams.ts';
export { type NamedNote, type SignedTree, signedTrees } from './evidence/signed-trees.ts';
export { type LogVerdict, type Verification, verifyLog } from './evidence/verify-log.ts';
export { createJurisdiction, type Jurisdiction, type JurisdictionOptions, numbered } from './jurisdiction.ts';
export type { Act } from './life/act.ts';
export { type ActName, type Given, givens, type Order } from './life/givens.ts';
export { decideHeld, heldReports } from './life/held-reports.ts';
export { type DueNow, listDues, listReferrals, type ReferralNow } from './life/list-dues.ts';
export { type OpenQuestion, type OpenQuestions, openQuestions, type Preview } from './life/questions.ts';
export { reckoningOf } from './life/reckoning-of.ts';
export type { Redetermination, Redetermined, ReportToRedetermine } from './life/redetermination.ts';
export { type ReportLife, reportLife } from './life/report-life.ts';
export { type Amendment, amendMandate, type Closing, closeMandate } from './mandates.ts';
export { acceptIntoOutbox } from './outbox/accept.ts';
export {
  clearRefused,
  type Destination,
  type Forwarded,
  forwardOutbox,
  isWaiting,
} from './outbox/forward.ts';
export { type Outbox, refusedIn } from './outbox/outbox.ts';
export { receiveOrQueue } from './outbox/receive-or-queue.ts';
export type { Clock, Ids, Ports } from './ports.ts';
export { type PlainDocument, type Publication, publish } from './publish.ts';
export { assertCodesKnown } from './receive/known-codes.ts';
export { receive } from './receive/receive.ts';
export type { Receipt, Submission } from './receive/submission.ts';
export { type ImpactResult, ruleSetImpact } from './replay/impact.ts';
export { assertCitationsAccepted, unverifiedCount } from './rule-sets/activation-check.ts';
export { adoptRuleSet, type RuleSetAdoption } from './rule-sets/adopt.ts';
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
} from './rule-sets/lifecycle.ts';
export { semantics } from './semantics.ts';
export { systemClock, uuidV7 } from './system-ports.ts';
export { type Axis, axes, instantOn, logAsOf } from './views/as-of.ts';
export { catchUp } from './views/catch-up.ts';
export { checkConservation } from './views/check-conservation.ts';
export type { DisciplineCount } from './views/discipline-counts.ts';
export { type RebuildOptions, type RebuildProgress, type Rebuilt, rebuild } from './views/rebuild.ts';
export { rowsOf } from './views/rows.ts';
export { type Lag, type ViewState, viewStates } from './views/view-states.ts';
export { ViewStopped } from './views/view-stopped.ts';
export { type AwaitingReport, type AwaitingReports, awaitingReports } from './worker/awaiting.ts';
export { type Determining, determineRecorded } from './worker/determine-recorded.ts';
export { runWorker } from './worker/run-worker.ts';
export { type SweepOptions, sweep } from './worker/sweep.ts';
export { type Worked, type WorkOptions, work } from './worker/work.ts';
