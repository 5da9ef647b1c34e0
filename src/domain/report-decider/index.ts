export type { Finding } from './findings.ts';
export { type ReceiveReport, type ReportState, reportDecider } from './report-decider.ts';
