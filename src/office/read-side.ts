import type { ImpactResult, WhatIfResult } from '../app/replay/impact.ts';
import type { Swap } from '../app/replay/swap.ts';
import type { Subject } from '../presentation/dossier/dossier.ts';
import type { ExportName } from '../presentation/ledgers/export-names.ts';
import type { ViewName } from '../presentation/views/view-names.ts';
import type { RuleSet } from '../rules/schema/rule-set.ts';
import type { RecordedEvent } from '../stores/port/event-store.ts';
import type { EventHandler, FollowOptions } from './reads/follow.ts';
import type {
  AuditedLog,
  AuditWish,
  ImpactWish,
  VerifiedLog,
  VerifyWish,
  WhatIfWish,
} from './reads/replays.ts';
import type { ExplainWish, Explanation, ReportNow, ReportWish } from './reads/reports.ts';
import type { Sources } from './reads/sources.ts';
import type { Ledger, LedgerWish, SubjectWish, ViewFilter, ViewPage } from './reads/views.ts';

/**
 * Everything that an office can be asked. Nothing here writes to the log; views are caught up before they are read.
 *
 * Options are strict: an unknown key or a wrong type is a {@link GuanxiaError} at its pointer (`unknown-key`,
 * `wrong-type`, `not-one-of`, `invalid-format`, …). Instants are ISO 8601 texts with an offset or `Z`; periods are
 * half-open, `[since, until)`, and count the instant of receipt. With `for` a read answers as the same office would in
 * which nothing that this reader (`group`, `sender`) may not see had ever been received: no row, number, position or
 * error tells of it. Who is whose reader is for whoever asks to know. Every method can reject with the codes of the
 * stores (`store-unavailable`, `store-closed`, `unknown-event`, …).
 */
export interface ReadSide {
  /**
   * Why a report was determined as it was: grounds, clauses, the facts seen, what is missing, and what happened to
   * it since. From the log alone. `matter` for one matter only, `all` for superseded determinations too, `asOf` for
   * what was known at an instant, `lang` for the words (`zh-CN` unless told).
   *
   * @throws {GuanxiaError} `report-not-found`, `matter-not-found`, `document-not-in-log`
   */
  readonly explain: (report: string, options?: ExplainWish) => Promise<Explanation>;
  /**
   * A page of a view by key, caught up with the log first. Pages that are read one after the other may differ in
   * `position`: what comes in between shows where its key falls.
   *
   * @throws {GuanxiaError} `view-stopped`, `views-of-another-log`
   */
  readonly view: <Name extends ViewName>(name: Name, filter?: ViewFilter) => Promise<ViewPage<Name>>;
  /**
   * A report as far as its events tell: particulars, the decision that holds for each matter, how far referrals
   * have come. Texts and identity stay sealed.
   *
   * @throws {GuanxiaError} `report-not-found`
   */
  readonly report: (id: string, options?: ReportWish) => Promise<ReportNow>;
  /**
   * Every event of a report in order, with its place in the log.
   *
   * @throws {GuanxiaError} `report-not-found`
   */
  readonly history: (id: string, options?: ReportWish) => Promise<readonly RecordedEvent[]>;
  /**
   * Everything decided about one subject, by receipt, in every directory that knows it: of a person also as holder
   * of a post, of an organ also of those merged into it. `who` is a key (`person:…`, `post:…`, `organ:…`), a name,
   * an alias or a code.
   *
   * @throws {GuanxiaError} `subject-ambiguous`, which names the choices; `subject-unknown`
   */
  readonly subject: (who: string, options?: SubjectWish) => Promise<readonly Subject[]>;
  /**
   * Decides every recorded determination again from the documents that it names, and tells of each that does not
   * come out as recorded. `threads` beside this one work on a log that was opened by its URL; over an open log all
   * is done here. The answer is the same however many there are.
   */
  readonly verify: (options?: VerifyWish) => Promise<VerifiedLog>;
  /**
   * What would have been decided otherwise with other documents in the place of those of the same ids.
   *
   * @throws {GuanxiaError} `invalid-value` where no document is given
   */
  readonly whatIf: (swap: Swap, options?: WhatIfWish) => Promise<WhatIfResult>;
  /** What a draft of a rule set would have changed, with the summary that is kept with its approval. */
  readonly impact: (ruleSet: RuleSet, options?: ImpactWish) => Promise<ImpactResult>;
  /**
   * A ledger as an office keeps it, in rows of text, and the sheet that says where it comes from, with the hash of
   * all cells. Neither holds reporters or what they wrote. `ledgerCsv` and `ledgerXlsx` make files of it.
   */
  readonly ledger: (name: ExportName, options?: LedgerWish) => Promise<Ledger>;
  /**
   * What an auditor is told of the log, as data and as one HTML page: outcomes, changes of documents, overrides,
   * what is overdue now. With `verify` everything is decided again and the log is checked against itself.
   */
  readonly auditReport: (options?: AuditWish) => Promise<AuditedLog>;
  /**
   * Hands every event to `handler`, in the order of the log, one after the other: those after `from`, then those
   * that come, until `signal` aborts. Delivered **at least once**: with a checkpoint (`fileCheckpoint`, or one of
   * your own) it goes on after the last event that was handled and noted, so what was handled but not yet noted
   * when the process died is handed over again. Make the handler repeatable, by the event's `id`.
   *
   * Resolves once `signal` has aborted; rejects with whatever the handler throws, with that event not noted.
   *
   * @throws {GuanxiaError} `checkpoint-of-another-log`; `unknown-event` at an event that this release cannot read
   */
  readonly subscribe: (options: FollowOptions, handler: EventHandler) => Promise<void>;
}

/** Each part is loaded when it is first asked for. */
export const readSide = (sources: Sources): ReadSide => ({
  explain: async (...asked) => (await import('./reads/reports.ts')).explain(sources, ...asked),
  view: async (...asked) => (await import('./reads/views.ts')).view(sources, ...asked),
  report: async (...asked) => (await import('./reads/reports.ts')).report(sources, ...asked),
  history: async (...asked) => (await import('./reads/reports.ts')).history(sources, ...asked),
  subject: async (...asked) => (await import('./reads/views.ts')).subject(sources, ...asked),
  verify: async (...asked) => (await import('./reads/replays.ts')).verify(sources, ...asked),
  whatIf: async (...asked) => (await import('./reads/replays.ts')).whatIf(sources, ...asked),
  impact: async (...asked) => (await import('./reads/replays.ts')).impact(sources, ...asked),
  ledger: async (...asked) => (await import('./reads/views.ts')).ledger(sources, ...asked),
  auditReport: async (...asked) => (await import('./reads/replays.ts')).auditReport(sources, ...asked),
  subscribe: async (...asked) => (await import('./reads/follow.ts')).subscribe(sources, ...asked),
});
