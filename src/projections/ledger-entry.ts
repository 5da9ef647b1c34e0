import type { DocumentRef, Outcome } from '../domain/determination/determination.ts';
import type { Decision, Determination, EventOf } from '../domain/events/domain-event.ts';
import type { MatterId, ReportId } from '../domain/ids.ts';
import type { ChannelKind } from '../domain/report/channel.ts';
import { outcomeOf } from '../domain/report-decider/decisions.ts';
import type { SightName } from '../domain/sight/sight.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Why a matter is where the rules did not put it. */
export interface Override {
  /** Staff id of who decided. */
  readonly by: string;
  readonly reason: string;
  readonly clause: string;
  /** What the rules find, which does not hold. */
  readonly answer: { readonly event: string; readonly outcome: Outcome };
}

/** What the ledgers (台账) of the three outcomes show of a matter. Nothing of the reporter. */
export interface LedgerEntry {
  readonly report: ReportId;
  readonly matter: MatterId;
  /** The mandate it was decided under: several may share one log. */
  readonly mandate: DocumentRef;
  /** The directory that names the subject and the organs. */
  readonly directory: DocumentRef;
  /** Whom it is about: `person:…`, `post:…`, `organ:…` or `unknown`. */
  readonly subject: string;
  /** The target of the mandate; absent where nobody knows which of several. */
  readonly target?: string;
  readonly channel: ChannelKind;
  readonly receivedAt: Instant;
  readonly determinedAt: Instant;
  /** The rules that carry the outcome, with the clauses they rest on; none where a person decided. */
  readonly grounds: Determination['data']['grounds'];
  readonly labels: readonly string[];
  /** Who may see it. */
  readonly sight: SightName;
  readonly ruleSet: DocumentRef;
  /** Id of the event that decided it. */
  readonly determination: string;
  readonly override?: Override;
  /** The reporter took the report back. */
  readonly withdrawn?: true;
}

const overrideOf = ({ actor, data }: EventOf<'DeterminationOverridden'>): Override => ({
  by: actor,
  reason: data.reason,
  clause: data.clause,
  answer: data.answer,
});

/** The entry that a decision makes in the ledger of its outcome. */
export const ledgerEntry = (event: Decision): LedgerEntry => {
  const { id, occurredAt, data } = event;
  return {
    report: data.report,
    matter: data.matter,
    mandate: data.documents.mandate,
    directory: data.documents.directory,
    subject: data.subject,
    ...(data.target === undefined ? {} : { target: data.target }),
    channel: data.channel,
    receivedAt: data.receivedAt,
    determinedAt: occurredAt,
    grounds: 'grounds' in data ? data.grounds : [],
    labels: data.labels,
    sight: data.sight,
    ruleSet: data.documents.ruleSet,
    determination: id,
    ...(event.type === 'DeterminationOverridden' ? { override: overrideOf(event) } : {}),
    ...(data.withdrawn === undefined ? {} : { withdrawn: data.withdrawn }),
  };
};

/** The entry of a matter that a person decided, once the rules have answered again. */
export const withAnswerBeside = <Entry extends LedgerEntry>(entry: Entry, event: Decision): Entry =>
  entry.override === undefined
    ? entry
    : {
        ...entry,
        labels: event.data.labels,
        override: { ...entry.override, answer: { event: event.id, outcome: outcomeOf(event) } },
      };
