export { accusationsOf, minding, without as withoutAccused } from './accusations.ts';
export { awaitsDetermination } from './awaiting.ts';
export type * from './commands.ts';
export { isDetermination, outcomeOf, receiverOf } from './decisions.ts';
export { differs, refTo } from './determinations.ts';
export type { Finding } from './findings.ts';
export { receivedReport } from './received-report.ts';
export { assertReceived, reportDecider } from './report-decider.ts';
export { reportNotHeld } from './report-problems.ts';
export type { MatterState, ReceivedReport, ReportState, StandingDecision } from './report-state.ts';
export {
  asAdmitted,
  type MatterToDetermine,
  type ReportToDetermine,
  reportToDetermine,
} from './report-to-determine.ts';
