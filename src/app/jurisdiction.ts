import * as z from 'zod';
import { directory } from '../domain/directory/directory.ts';
import { calendar } from '../domain/documents/calendar.ts';
import { amendmentStart } from '../domain/events/document-events.ts';
import { actor } from '../domain/ids.ts';
import { type Mandate, mandate } from '../domain/mandate/schema/mandate.ts';
import { type IncomingReport, incomingReport } from '../domain/report/report.ts';
import { type Finding, withSight } from '../domain/report-decider/findings.ts';
import type { ReportToDetermine } from '../domain/report-decider/report-to-determine.ts';
import { nameOfSight, type Reader, reader } from '../domain/sight/sight.ts';
import { reason, slug } from '../domain/text.ts';
import { type Instant, instant } from '../domain/time/instant.ts';
import { parsePrivateValue, parseValue } from '../json/parse-with.ts';
import type { Conservation } from '../projections/conservation.ts';
import { projections } from '../projections/projections.ts';
import { type RuleSet, ruleSet } from '../rules/schema/rule-set.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import type { ViewStore } from '../stores/port/view-store.ts';
import type { Vault } from '../vault/vault.ts';
import { determine, factsIn, sightFound } from './determine.ts';
import type { Documents } from './documents/documents.ts';
import { documentsInForce } from './documents/in-force.ts';
import { type DocumentLibrary, documentLibrary } from './documents/library.ts';
import type { Act } from './life/act.ts';
import { type Order, order } from './life/givens.ts';
import { decideHeld } from './life/held-reports.ts';
import { type DueNow, listDues } from './life/list-dues.ts';
import {
  previewRedetermination,
  type Redetermination,
  type ReportToRedetermine,
  reportsToRedetermine,
} from './life/redetermination.ts';
import { type ReportLife, reportLife } from './life/report-life.ts';
import { type Amendment, amendMandate, type Closing, closeMandate } from './mandates.ts';
import type { Clock, Ids } from './ports.ts';
import { type PlainDocument, type Publication, publish } from './publish.ts';
import { assertCodesKnown } from './receive/known-codes.ts';
import { receive } from './receive/receive.ts';
import { type Answer, parseSubmission, type Receipt, type Submission } from './receive/submission.ts';
import { adoptRuleSet, type RuleSetAdoption } from './rule-sets/adopt.ts';
import { logSeenBy } from './sight/seen-log.ts';
import { viewsSeenBy } from './sight/seen-views.ts';
import { systemClock, uuidV7 } from './system-ports.ts';
import { catchUp } from './views/catch-up.ts';
import { checkConservation } from './views/check-conservation.ts';
import { type DisciplineCount, disciplineCounts } from './views/discipline-counts.ts';

/** What an intake service embeds. Clock and ids can be replaced, as tests and replays do. */
export interface JurisdictionOptions {
  readonly store: EventStore;
  readonly vault: Vault;
  /** Open, or to be opened when it is first needed. */
  readonly views: ViewStore | (() => Promise<ViewStore>);
  /** The documents of the log, if somebody reads them already; one library serves a whole office. */
  readonly library?: DocumentLibrary;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** How a submission in the right form is taken in; into the log unless told. */
  readonly takeIn?: (submission: Submission) => Promise<Receipt>;
}

/** The use cases over one store. Every promise rejects with a `GuanxiaError` whose `code` is stable. */
export interface Jurisdiction extends ReportLife {
  /** Publish a mandate, directory or calendar into the log; `approvedBy` where two persons are needed. */
  readonly publish: (document: PlainDocument, actor: string, approvedBy?: string) => Promise<Publication>;
  /** Put a whole new version of a mandate in force, from an instant or from its start. */
  readonly amendMandate: (mandate: Mandate, amendment: Amendment) => Promise<void>;
  /** Close a mandate for good. */
  readonly closeMandate: (mandate: string, closing: Closing) => Promise<void>;
  /** Bring a rule set into force: author and approver are two persons. */
  readonly adopt: (ruleSet: RuleSet, adoption: RuleSetAdoption) => Promise<Publication>;
  /**
   * Take a report in: validated, decided and recorded in one append. The submission is strict: an unknown key or a
   * wrong type is an error at its pointer, and no error repeats what a report says.
   *
   * @throws {GuanxiaError} the codes of a value in the wrong form (`unknown-key`, `missing-field`, `wrong-type`, …),
   * `idempotency-key-empty`, `idempotency-key-reused`, `received-in-the-future`, `unknown-mandate`,
   * `unknown-matter-code`, `document-not-in-force`, and the store's
   */
  readonly receive: (submission: Submission) => Promise<Receipt>;
  /**
   * Determine the reports that came before a window opened which is open now, as received at its opening.
   * Doing so again does nothing.
   */
  readonly decideHeld: (actor: string) => Promise<readonly Act[]>;
  /**
   * What determining a report again would change, matter by matter, and which letters would have to come back;
   * nothing is written. `redetermine` records it.
   *
   * @throws {GuanxiaError} as `redetermine`
   */
  readonly previewRedetermination: (order: Pick<Order, 'report' | 'actor'>) => Promise<Redetermination>;
  /**
   * The reports that are to be determined again: documents that reach back have changed what they rest on, or the
   * rules refer a matter to an organ which is the accused's own by what is known now.
   */
  readonly reportsToRedetermine: () => Promise<readonly ReportToRedetermine[]>;
  /** What is overdue, due or cannot be counted, as of an instant or now; most urgent first. For a reader, what they see. */
  readonly dues: (at?: Instant, reader?: Reader) => Promise<readonly DueNow[]>;
  /**
   * What would be found for a report under the documents in force at its receipt, in the shape of a receipt; nothing
   * is stored.
   *
   * @throws {GuanxiaError} as `receive`, but for what only a record meets
   */
  readonly decide: (report: IncomingReport) => Promise<Decided>;
  /** Matters by mandate, discipline (涉及纪律) and what holds of them now; catches up first. */
  readonly disciplines: () => Promise<readonly DisciplineCount[]>;
  /** Fold what is new in the log into the views. */
  readonly catchUp: () => Promise<void>;
  /**
   * Whether every matter is in exactly one of in-scope, referral and undetermined; catches up first. For a reader,
   * every matter that they may see.
   */
  readonly conservation: (reader?: Reader) => Promise<Conservation>;
}

/** What would be found for a report, and under which documents. */
export interface Decided extends Answer<'decided'> {
  readonly documents: Documents;
}

const ruleSetAdoption = z.strictObject({
  author: actor,
  approver: actor,
  from: instant,
  retroactive: reason.optional(),
  acceptUnverified: reason.optional(),
});

const amendment = z.strictObject({ actor, from: amendmentStart, reason, approvedBy: actor.optional() });

const publisher = z.strictObject({ actor, approvedBy: actor.optional() });

const closing = z.strictObject({ actor, at: instant, reason });

const plainDocument = z.discriminatedUnion('kind', [mandate, directory, calendar]);

const dryRunId = '00000000-0000-8000-8000-000000000000';

/** A report as it would be determined, its matters numbered and nothing sealed. */
export const numbered = ({ reporter = {}, matters, ...report }: IncomingReport): ReportToDetermine => ({
  ...report,
  id: dryRunId,
  reporter,
  matters: matters.map((matter, i) => ({ ...matter, id: `m${i + 1}` })),
});

/** The findings, with who could see the report. */
const found = (documents: Documents, report: ReportToDetermine): readonly Finding[] => {
  const findings = determine(documents, report);
  const sight = nameOfSight(sightFound(documents, report, factsIn(findings)));
  return findings.map((one) => withSight(one, sight));
};

const readerOf = (given: unknown): Reader | undefined => parseValue(reader.optional(), given);

const conservationFor = (store: EventStore, views: ViewStore, who: Reader | undefined) =>
  who === undefined
    ? checkConservation(store, views)
    : checkConservation(logSeenBy(store, who), viewsSeenBy(views, who));

export const createJurisdiction = ({
  store,
  vault,
  views: given,
  library = documentLibrary(store),
  clock = systemClock,
  ids = uuidV7,
  takeIn = (submission) => receive({ store, vault, clock, ids }, library, submission),
}: JurisdictionOptions): Jurisdiction => {
  const ports = { store, vault, clock, ids };
  const views = async (): Promise<ViewStore> => (typeof given === 'function' ? given() : given);
  return {
    ...reportLife(ports, library),
    decideHeld: async (by) => decideHeld(ports, library, await views(), parseValue(actor, by)),
    previewRedetermination: async ({ report, actor: by }) =>
      previewRedetermination(ports, library, parseValue(order, { report, actor: by })),
    reportsToRedetermine: async () => reportsToRedetermine({ store, library, views: await views() }, clock()),
    dues: async (at = clock(), who) =>
      listDues({ store, views: await views(), reader: readerOf(who) }, library, parseValue(instant, at)),
    publish: async (document, by, approvedBy) =>
      publish(
        ports,
        parseValue(plainDocument, document),
        parseValue(publisher, { actor: by, ...(approvedBy !== undefined && { approvedBy }) }),
      ),
    amendMandate: async (content, change) => {
      await amendMandate(ports, parseValue(mandate, content), parseValue(amendment, change));
    },
    closeMandate: async (id, end) => {
      await closeMandate(ports, parseValue(slug, id), parseValue(closing, end));
    },
    adopt: async (content, adoption) =>
      adoptRuleSet(ports, parseValue(ruleSet, content), parseValue(ruleSetAdoption, adoption)),
    receive: async (submission) => takeIn(parseSubmission(submission)),
    decide: async (report) => {
      const valid = parsePrivateValue(incomingReport, report);
      const documents = documentsInForce(await library.current(), valid.mandate, valid.receivedAt);
      assertCodesKnown(documents.mandate, valid.matters);
      return { status: 'decided', documents, findings: found(documents, numbered(valid)) };
    },
    disciplines: async () => disciplineCounts(store, await views()),
    catchUp: async () => catchUp(store, await views(), projections),
    conservation: async (who) => {
      const folded = await views();
      await catchUp(store, folded, projections);
      return conservationFor(store, folded, readerOf(who));
    },
  };
};
