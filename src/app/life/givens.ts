import * as z from 'zod';
import { overridableOutcome } from '../../domain/determination/determination.ts';
import { duty, noticeMeans, recusalGround } from '../../domain/events/report-events.ts';
import { actor, directoryId, matterId, reportId } from '../../domain/ids.ts';
import { answers } from '../../domain/questions/answer.ts';
import { dangerRole } from '../../domain/receivers/told-of-danger.ts';
import { incomingParticulars } from '../../domain/report/particulars.ts';
import { documentNumber, provision, reason } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';

/** Who asks for something to be done to which report. Under one key an actor does a thing once. */
export const order = z.strictObject({
  report: reportId,
  actor,
  idempotencyKey: z.string().min(1).max(200).optional(),
  /** The version of the report's stream that the actor has seen: with another nothing is done (`report-changed`). */
  expected: z.bigint().optional(),
});
export type Order = z.infer<typeof order>;

const ofMatter = { matter: matterId };
/** When it happened; now, unless it is said. */
const at = instant.optional();

/**
 * What each act on a report or matter needs to be told. Reasons stay in the log and name nobody who
 * reported; `text` is sealed.
 */
export const givens = {
  /** What became known since; what it touches is determined again. */
  addParticulars: incomingParticulars,
  /** What is asked about a matter is answered; it is determined again. */
  answerQuestions: answers,
  /** The report repeats another, earlier one. */
  link: z.strictObject({ duplicateOf: reportId, reason }),
  unlink: z.strictObject({ reason }),
  /** Determine again, by the documents that now count for its receipt. */
  redetermine: z.strictObject({ reason }),
  /** Whom the report accused before it was corrected, or what it was linked with, binds it no more. */
  clearAccused: z.strictObject({ reason, approvedBy: actor }),
  /** The reporter takes it back; its matters stay where they are, marked. */
  withdraw: z.strictObject({ reason }),
  /** Destroy the key of everything sealed in the report, for good. A second person approves. */
  erase: z.strictObject({ reason, approvedBy: actor }),
  /** `handler` is refused everything about the report from now on. */
  recuse: z.strictObject({ handler: actor, ground: recusalGround }),
  /** The reporter was told; of what, is the duty, and of which matter. */
  notify: z.strictObject({ matter: matterId.optional(), duty, means: noticeMeans, at }),
  /** A person decides otherwise than the rules. `receiver` is an organ, for a referral and only then. */
  override: z.strictObject({
    ...ofMatter,
    outcome: overridableOutcome,
    receiver: directoryId.optional(),
    reason,
    /** The provision that the person relies on. */
    clause: provision,
  }),
  lift: z.strictObject({ ...ofMatter, reason }),
  /** The organ to which a danger was reported has taken note of it. */
  acknowledgeEscalation: z.strictObject({ ...ofMatter, by: directoryId }),
  /** A person says which organ is told of the dangers in a matter, as who leads the group or as the police. */
  tellOfDanger: z.strictObject({ ...ofMatter, role: dangerRole, to: directoryId, reason }),
  dispatch: z.strictObject({ ...ofMatter, number: documentNumber, at }),
  acknowledge: z.strictObject({ ...ofMatter, at }),
  /** The receiver says that it is not competent; in time or late by the calendar now published. */
  object: z.strictObject({ ...ofMatter, reasons: reason, at }),
  /** A letter that had been sent is back. */
  recall: z.strictObject({ ...ofMatter, number: documentNumber, reason, at }),
  /** Accept the objection: the matter is determined again without the organ that objected. */
  reroute: z.strictObject({ ...ofMatter, reason: reason.optional() }),
  /** What the receiver told, and the number of its letter. */
  answer: z.strictObject({
    ...ofMatter,
    number: documentNumber.optional(),
    text: z.string().max(20_000).optional(),
    at,
  }),
} as const;

export type ActName = keyof typeof givens;
export type Given<Name extends ActName> = z.infer<(typeof givens)[Name]>;
