import type { Decision, DomainEvent, EventOf } from '../domain/events/domain-event.ts';
import type { ReportId } from '../domain/ids.ts';
import type { DangerRole } from '../domain/receivers/told-of-danger.ts';
import { joinSights, nameOfSight, plainSight, type SightName } from '../domain/sight/sight.ts';
import type { Instant } from '../domain/time/instant.ts';
import { decisionOf, isBeside, outcomeOf } from './decision-of.ts';
import { evolveWith } from './handlers.ts';
import { type Projection, seenAsWhole } from './projection.ts';

/** A danger, and in what role who has yet to take note of it; without an organ it is asked who is told. */
export interface OpenEscalation {
  readonly at: Instant;
  readonly waits: readonly { readonly role: DangerRole; readonly organ?: string }[];
}

/**
 * What holds for a report as a whole: who entered it, which one it repeats, and what the group still owes beside
 * its referrals: notices and dangers. Nothing of who reported.
 */
export interface ReportDuties {
  readonly report: ReportId;
  /** Id of the mandate. */
  readonly mandate: string;
  /** Who may see it. */
  readonly sight: SightName;
  /** When it was received, or counts as received. */
  readonly receivedAt: Instant;
  /** Staff id of who entered it. */
  readonly enteredBy: string;
  readonly signature?: string;
  readonly reachable?: boolean;
  /** The report that it repeats. */
  readonly duplicateOf?: ReportId;
  readonly erased?: true;
  /** Hash of the directory generation that its latest decision rests on; none before the first. */
  readonly directory?: string;
  /** Whom it accuses may have become others since it was received: by particulars, or by what it is linked with. */
  readonly accusesOthers?: true;
  /** Letters that were sent to a receiver and have not come back, as `<matter>/<number>`. */
  readonly letters: readonly string[];
  /** The present outcome of every matter. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Matters whose receiver has told the result, and when. */
  readonly answered: Readonly<Record<string, Instant>>;
  /** What the reporter was told: `acceptance`, `result/m1`, … */
  readonly told: readonly string[];
  readonly escalations: Readonly<Record<string, OpenEscalation>>;
}

const received = (
  _before: ReportDuties | undefined,
  { actor, data }: EventOf<'ReportReceived'>,
): ReportDuties => ({
  report: data.id,
  mandate: data.mandate,
  sight: nameOfSight(joinSights([data.sight, data.linkedSight ?? plainSight])),
  receivedAt: data.receivedAt,
  enteredBy: actor,
  ...reporterOf(data.reporter),
  ...(data.duplicateOf === undefined ? {} : { duplicateOf: data.duplicateOf, accusesOthers: true }),
  letters: [],
  outcomes: {},
  answered: {},
  told: [],
  escalations: {},
});

const reporterOf = ({
  signature,
  reachable,
}: {
  readonly signature?: string | undefined;
  readonly reachable?: boolean | undefined;
}): Pick<ReportDuties, 'signature' | 'reachable'> => ({
  ...(signature === undefined ? {} : { signature }),
  ...(reachable === undefined ? {} : { reachable }),
});

const decided = (duties: ReportDuties, event: Decision): ReportDuties =>
  isBeside(event)
    ? duties
    : {
        ...duties,
        directory: event.data.documents.directory.hash,
        outcomes: { ...duties.outcomes, [event.data.matter]: outcomeOf(event) },
      };

const nameOf = ({ matter, number }: EventOf<'ReferralDispatched' | 'ReferralRecalled'>['data']): string =>
  `${matter}/${number}`;

const unlinked = ({ duplicateOf: _before, ...duties }: ReportDuties): ReportDuties => duties;

const escalated = (duties: ReportDuties, { occurredAt, data }: EventOf<'MatterEscalated'>): ReportDuties => {
  const before = duties.escalations[data.matter];
  const now: OpenEscalation['waits'] = [
    ...data.told.map(({ role, organ }) => ({ role, organ })),
    ...data.asked.map(({ role }) => ({ role })),
  ];
  const still = (before?.waits ?? []).filter((one) => !now.some(({ role }) => role === one.role));
  return {
    ...duties,
    escalations: {
      ...duties.escalations,
      [data.matter]: { at: before?.at ?? occurredAt, waits: [...still, ...now] },
    },
  };
};

const acknowledged = (duties: ReportDuties, { data }: EventOf<'EscalationAcknowledged'>): ReportDuties => {
  const { [data.matter]: open, ...others } = duties.escalations;
  const waits = (open?.waits ?? []).filter(({ organ }) => organ !== data.by);
  return {
    ...duties,
    escalations:
      open === undefined || waits.length === 0 ? others : { ...others, [data.matter]: { ...open, waits } },
  };
};

const told = (duties: ReportDuties, { data }: EventOf<'ReporterNotified'>): ReportDuties => {
  const what = data.matter === undefined ? data.duty : `${data.duty}/${data.matter}`;
  return { ...duties, told: [...new Set([...duties.told, what])] };
};

/** Folds into a report that is there; events about one that was never received leave nothing. */
const once =
  <Event extends DomainEvent>(change: (duties: ReportDuties, event: Event) => ReportDuties) =>
  (duties: ReportDuties | undefined, event: Event): ReportDuties | undefined =>
    duties && change(duties, event);

const keysOf = (event: DomainEvent): readonly string[] => {
  const decision = decisionOf(event);
  if (decision !== undefined) return [decision.data.report];
  switch (event.type) {
    case 'ReportReceived':
      return [event.data.id];
    case 'ParticularsAdded':
    case 'ReportLinked':
    case 'ReportUnlinked':
    case 'SightChanged':
    case 'ReportRepeated':
    case 'ReporterErased':
    case 'ReportAdmitted':
    case 'ReporterNotified':
    case 'ReferralDispatched':
    case 'ReferralAnswered':
    case 'ReferralRecalled':
    case 'MatterEscalated':
    case 'EscalationAcknowledged':
      return [event.data.report];
    default:
      return [];
  }
};

/** What is owed about each report, by its id. */
export const duties: Projection<ReportDuties> = {
  name: 'duties',
  version: 5,
  keysOf,
  evolve: evolveWith<ReportDuties>({
    ReportReceived: received,
    ParticularsAdded: once((one, { data }) => ({
      ...one,
      accusesOthers: true,
      ...reporterOf(data.reporter ?? {}),
    })),
    ReportLinked: once((one, { data }) => ({ ...one, accusesOthers: true, duplicateOf: data.duplicateOf })),
    ReportRepeated: once((one) => ({ ...one, accusesOthers: true })),
    ReportUnlinked: once(unlinked),
    SightChanged: once((one, { data }) => ({ ...one, sight: data.to })),
    ReporterErased: once((one) => ({ ...one, erased: true })),
    ReportAdmitted: once((one, { data }) => ({ ...one, receivedAt: data.at })),
    ReporterNotified: once(told),
    ReferralDispatched: once((one, { data }) => ({ ...one, letters: [...one.letters, nameOf(data)] })),
    ReferralRecalled: once((one, { data }) => ({
      ...one,
      letters: one.letters.filter((letter) => letter !== nameOf(data)),
    })),
    ReferralAnswered: once((one, { occurredAt, data }) => ({
      ...one,
      answered: { ...one.answered, [data.matter]: occurredAt },
    })),
    MatterEscalated: once(escalated),
    EscalationAcknowledged: once(acknowledged),
    MatterFoundInScope: once(decided),
    MatterReferred: once(decided),
    MatterLeftUndetermined: once(decided),
    DeterminationOverridden: once(decided),
  }),
  seenBy: seenAsWhole,
  indexes: { mandate: ({ mandate }) => mandate, sight: ({ sight }) => sight },
};
