export type { Clock, Ids } from './app/ports.ts';
export type { Answer, Receipt, Submission } from './app/receive/submission.ts';
export type { ImpactResult, WhatIfResult } from './app/replay/impact.ts';
export type { Swap } from './app/replay/swap.ts';
export type { Outcome } from './domain/determination/determination.ts';
export type { Directory } from './domain/directory/directory.ts';
export type { Calendar } from './domain/documents/calendar.ts';
export type { Determination, DomainEvent } from './domain/events/domain-event.ts';
export type { Mandate } from './domain/mandate/schema/mandate.ts';
export type { IncomingReport, Report } from './domain/report/report.ts';
export type { Finding } from './domain/report-decider/findings.ts';
export { inOffice, type Office, type OfficeOptions, openOffice } from './office/office.ts';
export type { ReadSide } from './office/read-side.ts';
export {
  type EventHandler,
  type FollowerCheckpoint,
  type FollowOptions,
  fileCheckpoint,
} from './office/reads/follow.ts';
export type { AuditedLog, VerifiedLog } from './office/reads/replays.ts';
export type { Explanation, ReportNow } from './office/reads/reports.ts';
export type { Ledger, ViewFilter, ViewPage, ViewRows } from './office/reads/views.ts';
export { csv as ledgerCsv } from './presentation/ledgers/csv.ts';
export { xlsx as ledgerXlsx } from './presentation/ledgers/xlsx.ts';
export { GuanxiaError } from './problems/guanxia-error.ts';
export type { Language, LocalizedText } from './problems/localized.ts';
export type { Problem } from './problems/problem.ts';
export type { RuleSet } from './rules/schema/rule-set.ts';
export { memoryEventStore } from './stores/memory/event-store.ts';
export { memoryViewStore } from './stores/memory/view-store.ts';
export type { EventStore, RecordedEvent } from './stores/port/event-store.ts';
export { type Position, positionNamed, positionText } from './stores/port/position.ts';
export type { ViewStore } from './stores/port/view-store.ts';
export { memoryVault } from './vault/memory-vault.ts';
export type { Vault } from './vault/vault.ts';
