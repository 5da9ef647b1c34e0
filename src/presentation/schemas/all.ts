import type * as z from 'zod';
import { actOutput } from './act.ts';
import { auditCheckOutput } from './audit-check.ts';
import { calendarCheckOutput } from './calendar-check.ts';
import { decideOutput } from './decide.ts';
import { demoOutput } from './demo.ts';
import { directoryCheckOutput } from './directory-check.ts';
import { directoryDiffOutput } from './directory-diff.ts';
import { directoryFindOutput } from './directory-find.ts';
import { doctorOutput } from './doctor.ts';
import { documentsOutput } from './documents.ts';
import { dueOutput, referralListOutput } from './due.ts';
import { explainOutput } from './explain.ts';
import { keysOutput } from './keys.ts';
import { ledgerDisciplinesOutput } from './ledger-disciplines.ts';
import { logCheckpointOutput } from './log-checkpoint.ts';
import { logCopyOutput } from './log-copy.ts';
import { logEventOutput } from './log-event.ts';
import { logProveOutput } from './log-prove.ts';
import { logVerifyOutput } from './log-verify.ts';
import { mandateCheckOutput } from './mandate-check.ts';
import { mandateListOutput } from './mandate-list.ts';
import { mandateShowOutput } from './mandate-show.ts';
import { mandateTestOutput } from './mandate-test.ts';
import { outboxForwardOutput } from './outbox-forward.ts';
import { progressOutput } from './progress.ts';
import { projectionsListOutput, projectionsRebuildOutput } from './projections.ts';
import { publishOutput } from './publish.ts';
import { questionsOutput } from './questions.ts';
import { receiveOutput } from './receive.ts';
import { receiveLineOutput } from './receive-line.ts';
import { redetermineOutput } from './redetermine.ts';
import { replayVerifyOutput, replayWhatIfOutput } from './replay.ts';
import { reportReadOutput } from './report-read.ts';
import { ruleSetListOutput, ruleSetStatusOutput } from './rule-set-status.ts';
import { rulesCheckOutput } from './rules-check.ts';
import { rulesDiffOutput } from './rules-diff.ts';
import { rulesProveOutput } from './rules-prove.ts';
import { rulesTestOutput } from './rules-test.ts';
import { schemaListOutput } from './schema-list.ts';
import { serveOutput } from './serve.ts';
import { staleOutput } from './stale.ts';
import { storePrepareOutput } from './store-prepare.ts';
import { subjectOutput } from './subject.ts';
import { viewOutput, viewRowOutput } from './view.ts';
import { workerLineOutput, workerParkedOutput, workerRetryOutput } from './worker.ts';
import {
  auditExportOutput,
  auditReportOutput,
  ledgerExportOutput,
  logKeyNewOutput,
  rulesFmtOutput,
} from './written-files.ts';

/** The schema of every JSON output of this command, by the name in its `schema`. */
export const outputSchemas = {
  'audit-check': auditCheckOutput,
  'audit-export': auditExportOutput,
  'audit-report': auditReportOutput,
  act: actOutput,
  'calendar-check': calendarCheckOutput,
  decide: decideOutput,
  demo: demoOutput,
  due: dueOutput,
  redetermine: redetermineOutput,
  'referral-list': referralListOutput,
  'directory-check': directoryCheckOutput,
  'directory-diff': directoryDiffOutput,
  'directory-find': directoryFindOutput,
  documents: documentsOutput,
  'documents-stale': staleOutput,
  doctor: doctorOutput,
  explain: explainOutput,
  keys: keysOutput,
  'ledger-export': ledgerExportOutput,
  'mandate-list': mandateListOutput,
  'mandate-show': mandateShowOutput,
  'outbox-forward': outboxForwardOutput,
  progress: progressOutput,
  'projections-list': projectionsListOutput,
  'projections-rebuild': projectionsRebuildOutput,
  'ledger-disciplines': ledgerDisciplinesOutput,
  'log-checkpoint': logCheckpointOutput,
  'log-copy': logCopyOutput,
  'log-event': logEventOutput,
  'log-key-new': logKeyNewOutput,
  'log-prove': logProveOutput,
  'log-verify': logVerifyOutput,
  'mandate-check': mandateCheckOutput,
  'mandate-test': mandateTestOutput,
  publish: publishOutput,
  questions: questionsOutput,
  receive: receiveOutput,
  'receive-line': receiveLineOutput,
  'replay-verify': replayVerifyOutput,
  'replay-what-if': replayWhatIfOutput,
  'report-read': reportReadOutput,
  'rule-set-list': ruleSetListOutput,
  'rule-set-status': ruleSetStatusOutput,
  'rules-check': rulesCheckOutput,
  'rules-diff': rulesDiffOutput,
  'rules-fmt': rulesFmtOutput,
  'rules-prove': rulesProveOutput,
  'rules-test': rulesTestOutput,
  'schema-list': schemaListOutput,
  serve: serveOutput,
  subject: subjectOutput,
  view: viewOutput,
  'view-row': viewRowOutput,
  'store-prepare': storePrepareOutput,
  'worker-line': workerLineOutput,
  'worker-parked': workerParkedOutput,
  'worker-retry': workerRetryOutput,
} as const satisfies Readonly<Record<string, z.ZodType>>;
