import type { Decision, EventOf } from '../events/domain-event.ts';
import type { Instant } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';

/**
 * How far a referral has come. `outstanding`: decided and not sent. An objection that came too late, or
 * that nobody has accepted, leaves the matter with its receiver.
 */
export type ReferralStage = 'outstanding' | 'dispatched' | 'acknowledged' | 'objected' | 'answered';

export interface Objection {
  readonly at: Instant;
  readonly timeliness: EventOf<'ReferralObjected'>['data']['timeliness'];
  /** The last day on which it could be raised, where the calendar tells. */
  readonly due?: PlainDate;
}

/** The way of one matter to one organ. */
export interface ReferralLife {
  readonly organ: string;
  readonly stage: ReferralStage;
  /** When the matter was referred to it. */
  readonly decidedAt: Instant;
  /** When the term to send it began: at its receipt, or when it came back from another organ. */
  readonly since: Instant;
  readonly number?: string;
  readonly dispatchedAt?: Instant;
  readonly acknowledgedAt?: Instant;
  readonly objection?: Objection;
  readonly answeredAt?: Instant;
  /** The number of the answering letter, where it has one. */
  readonly answerNumber?: string;
}

/** A referral to `organ` that has just been decided. */
export const outstanding = (organ: string, { occurredAt, data }: Decision): ReferralLife => ({
  organ,
  stage: 'outstanding',
  decidedAt: occurredAt,
  since: data.supersedes?.outcome === 'referral' ? occurredAt : (data.admittedAt ?? data.receivedAt),
});

/**
 * Whether a referral to `organ` is the one already on its way there: the rules have answered the same once more,
 * about the same subject. Another subject, or a person who insists, begins anew: what was sent does not tell it.
 */
export const goesOn = (
  before: Pick<ReferralLife, 'organ'> | undefined,
  organ: string,
  { type, data: { subject, supersedes } }: Decision,
): boolean =>
  type === 'MatterReferred' && before?.organ === organ && (supersedes?.subject ?? subject) === subject;

export type ReferralEvent = EventOf<
  | 'ReferralDispatched'
  | 'ReferralAcknowledged'
  | 'ReferralObjected'
  | 'ReferralReopened'
  | 'ReferralAnswered'
  | 'ReferralRecalled'
>;

const objected = (life: ReferralLife, { occurredAt, data }: EventOf<'ReferralObjected'>): ReferralLife => ({
  ...life,
  stage: data.timeliness === 'late' ? life.stage : 'objected',
  objection: {
    at: occurredAt,
    timeliness: data.timeliness,
    ...(data.due === undefined ? {} : { due: data.due }),
  },
});

const answered = (life: ReferralLife, { occurredAt, data }: EventOf<'ReferralAnswered'>): ReferralLife => ({
  ...life,
  stage: 'answered',
  answeredAt: occurredAt,
  ...(data.number === undefined ? {} : { answerNumber: data.number }),
});

/** A letter of an earlier referral that comes back changes nothing about the present one. */
const recalled = (life: ReferralLife, { occurredAt, data }: EventOf<'ReferralRecalled'>): ReferralLife => {
  const { organ, number, decidedAt } = life;
  if (data.organ !== organ || data.number !== number) return life;
  return { organ, stage: 'outstanding', decidedAt, since: occurredAt };
};

/** The referral once `event` is in. */
export const withReferralEvent = (life: ReferralLife, event: ReferralEvent): ReferralLife => {
  switch (event.type) {
    case 'ReferralDispatched':
      return { ...life, stage: 'dispatched', number: event.data.number, dispatchedAt: event.occurredAt };
    case 'ReferralAcknowledged':
      return { ...life, stage: 'acknowledged', acknowledgedAt: event.occurredAt };
    case 'ReferralObjected':
      return objected(life, event);
    case 'ReferralReopened':
      return life;
    case 'ReferralAnswered':
      return answered(life, event);
    case 'ReferralRecalled':
      return recalled(life, event);
  }
};
