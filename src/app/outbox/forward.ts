import type { EventOf, ReportEvent } from '../../domain/events/domain-event.ts';
import type { EventStore, NonEmpty, RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { Checkpoint, ViewChange, ViewStore } from '../../stores/port/view-store.ts';
import { isConflict } from '../receive/recorded.ts';

/** An outbox: its log, and where it is noted how far that has been forwarded. */
export interface Outbox {
  readonly log: EventStore;
  readonly notes: ViewStore;
}

/** What became of the reports that were waiting in an outbox. */
export interface Forwarded {
  readonly forwarded: number;
  /** Were in the log already: the answer to an earlier attempt had been lost. */
  readonly before: number;
  /** Ids of reports that cannot enter the log: another report has taken their key meanwhile. */
  readonly refused: readonly string[];
}

const notes = { name: 'outbox', version: 1 };

const types = ['ReportReceived'] as const;

type Fate = 'forwarded' | 'before' | 'refused';

/** Whether anything waits to be forwarded. */
export const isWaiting = async ({ log, notes: kept }: Outbox): Promise<boolean> => {
  const after = (await kept.checkpoint(notes))?.position ?? beginning;
  for await (const _one of log.readAll({ after, types })) return true;
  return false;
};

/** A report whose key somebody else has used is told from one that arrived before by its fingerprint. */
const afterConflict = async (to: EventStore, { event, stream }: RecordedEvent): Promise<Fate> => {
  const [there] = (await to.readStream(stream)).events;
  const fingerprintOf = (each: unknown) => (each as EventOf<'ReportReceived'> | undefined)?.data.fingerprint;
  return fingerprintOf(there?.event) === fingerprintOf(event) ? 'before' : 'refused';
};

const forwardOne = async ({ log }: Outbox, to: EventStore, recorded: RecordedEvent): Promise<Fate> => {
  const { events } = await log.readStream(recorded.stream);
  const sent = events.map(({ event }) => event as ReportEvent) as unknown as NonEmpty<ReportEvent>;
  try {
    await to.append(recorded.stream, sent, { expected: 0n });
    return 'forwarded';
  } catch (error) {
    if (!isConflict(error)) throw error;
    return afterConflict(to, recorded);
  }
};

/**
 * Bring what waits in the outbox into the log, in the order in which it was accepted. The same events at the same
 * version enter the log once, so it may be interrupted at any time and repeated.
 *
 * @throws {GuanxiaError} the store's codes, as `store-unavailable` when the server still cannot be reached; what
 * has been forwarded until then is noted
 */
export const forwardOutbox = (outbox: Outbox, to: EventStore): Promise<Forwarded> =>
  outbox.notes.alone(notes, () => forwardWaiting(outbox, to));

const forwardWaiting = async (outbox: Outbox, to: EventStore): Promise<Forwarded> => {
  const tally = { forwarded: 0, before: 0, refused: [] as string[] };
  let from: Checkpoint | undefined = await outbox.notes.checkpoint(notes);
  for await (const recorded of outbox.log.readAll({ after: from?.position ?? beginning, types })) {
    const fate = await forwardOne(outbox, to, recorded);
    const { id } = (recorded.event as EventOf<'ReportReceived'>).data;
    if (fate === 'refused') tally.refused.push(id);
    else tally[fate] += 1;
    const here: Checkpoint = { position: recorded.position, eventId: recorded.event.id };
    const changes = new Map<string, ViewChange>(
      fate === 'refused' ? [[id, { document: { report: id }, index: {} }]] : [],
    );
    await outbox.notes.save(notes, { from, to: here, changes });
    from = here;
  }
  return tally;
};
