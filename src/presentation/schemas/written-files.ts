import * as z from 'zod';
import { localizedText } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia audit report --json`: the page that was written, and what came of each check that was asked for. */
export const auditReportOutput = z.strictObject({
  schema: z.literal(schemaUrl('audit-report')),
  file: z.string(),
  checks: z.array(z.strictObject({ what: localizedText, passed: z.boolean(), result: localizedText })),
});
export type AuditReportOutput = z.infer<typeof auditReportOutput>;

/** `guanxia audit export --json`. `later` events came after the checkpoint and are not in the bundle. */
export const auditExportOutput = z.strictObject({
  schema: z.literal(schemaUrl('audit-export')),
  file: z.string(),
  streams: z.int(),
  events: z.int(),
  later: z.int(),
});
export type AuditExportOutput = z.infer<typeof auditExportOutput>;

/** `guanxia ledger export --json`: the files of the ledger, that of its origin last where it has one. */
export const ledgerExportOutput = z.strictObject({
  schema: z.literal(schemaUrl('ledger-export')),
  files: z.array(z.string()),
  rows: z.int(),
});
export type LedgerExportOutput = z.infer<typeof ledgerExportOutput>;

/** `guanxia log key new --json`: where the signing key lies, and the verifier key to hand on. */
export const logKeyNewOutput = z.strictObject({
  schema: z.literal(schemaUrl('log-key-new')),
  file: z.string(),
  verifierKey: z.string(),
});
export type LogKeyNewOutput = z.infer<typeof logKeyNewOutput>;

/** `guanxia rules fmt --json`: what was the case of each file, and what was done about it. */
export const rulesFmtOutput = z.strictObject({
  schema: z.literal(schemaUrl('rules-fmt')),
  files: z.array(z.strictObject({ file: z.string(), status: z.enum(['in-order', 'formatted', 'differs']) })),
});
export type RulesFmtOutput = z.infer<typeof rulesFmtOutput>;
