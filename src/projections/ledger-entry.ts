import type { DocumentRef } from '../domain/determination/index.ts';
import type { Determination } from '../domain/events/index.ts';
import type { MatterId, ReportId } from '../domain/ids.ts';
import type { ChannelKind } from '../domain/report/index.ts';
import type { Instant } from '../domain/time/index.ts';

/** What the ledgers (台账) of the three outcomes show of a matter. Nothing of the reporter. */
export interface LedgerEntry {
  readonly report: ReportId;
  readonly matter: MatterId;
  /** Whom it is about: `person:…`, `post:…`, `organ:…` or `unknown`. */
  readonly subject: string;
  readonly channel: ChannelKind;
  readonly receivedAt: Instant;
  readonly determinedAt: Instant;
  /** The rules that carry the outcome, with the clauses they rest on. */
  readonly grounds: Determination['data']['grounds'];
  readonly labels: readonly string[];
  /** The mandate it was decided under: several may share one log. */
  readonly mandate: DocumentRef;
  /** The directory that names the subject and the organs. */
  readonly directory: DocumentRef;
  readonly ruleSet: DocumentRef;
  /** Id of the determination's event. */
  readonly determination: string;
}

/** The entry that a determination makes in the ledger of its outcome. */
export const ledgerEntry = ({ id, occurredAt, data }: Determination): LedgerEntry => ({
  report: data.report,
  matter: data.matter,
  subject: data.subject,
  channel: data.channel,
  receivedAt: data.receivedAt,
  determinedAt: occurredAt,
  grounds: data.grounds,
  labels: data.labels,
  mandate: data.documents.mandate,
  directory: data.documents.directory,
  ruleSet: data.documents.ruleSet,
  determination: id,
});
