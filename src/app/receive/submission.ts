import * as z from 'zod';
import type { Determination, EventOf } from '../../domain/events/domain-event.ts';
import { actor } from '../../domain/ids.ts';
import { type IncomingReport, incomingReport, type Report } from '../../domain/report/report.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { parsePrivateValue } from '../../json/parse-with.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';

/** A danger, and who was told of it. */
export type Escalation = EventOf<'MatterEscalated'>;

/** Who hands a report in, and under which key a repetition is recognised. */
export interface Submission {
  readonly report: IncomingReport;
  /** Staff id or role of who takes it in, never a name. */
  readonly actor: string;
  /**
   * Opaque and never personal, 1 to 200 characters; each actor has keys of its own. Without a key the body is its
   * own: handing in the same body twice makes one report.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * Without a key: the how manieth of equal reports in one batch, from 1. Equal letters of one batch are different
   * arrivals, and the same batch again adds nothing.
   */
  readonly arrival?: number | undefined;
  /** Only record the report: a worker determines it. */
  readonly defer?: boolean | undefined;
}

const envelope = z.strictObject({
  report: z.looseObject({}),
  actor,
  idempotencyKey: z.string().max(200).optional(),
  arrival: z.int().min(1).optional(),
  defer: z.boolean().optional(),
});

/**
 * A submission from whatever was handed over; nothing in it is passed over or repeated in an error.
 *
 * @throws {GuanxiaError} as {@link parsePrivateValue} does. Pointers of what is wrong with the envelope are those
 * of its members (`/actor`); pointers of what is wrong with the report begin at the report (`/matters/0`).
 */
export const parseSubmission = (value: unknown): Submission => {
  const { report, ...rest } = parsePrivateValue(envelope, value);
  return { ...rest, report: parsePrivateValue(incomingReport, report) };
};

/** What was found for a report, be it only asked for or recorded: one finding for each matter, in their order. */
export interface Answer<Status extends string> {
  readonly status: Status;
  readonly findings: readonly Finding[];
}

/** Where the last event of a use case stands in the log, and the version of the report's stream with it. */
export type Written = Pick<RecordedEvent, 'position' | 'version'>;

/**
 * What was recorded, now (`recorded`) or by an earlier submission of the same (`replayed`). Without findings the
 * report is in the log and awaits a worker; `queued`, it is kept in the outbox of this machine, to be forwarded.
 */
export interface Receipt extends Answer<'recorded' | 'replayed' | 'queued'> {
  /** The report as it is in the log: texts and the reporter's identity are sealed. */
  readonly report: Report;
  /** The events that hold the findings. */
  readonly determinations: readonly Determination[];
  /** Where its events stand; absent while it is only `queued`. */
  readonly written?: Written;
  /** The events that say who was told of dangers. */
  readonly escalations: readonly Escalation[];
}
