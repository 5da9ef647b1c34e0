import type { EventOf, ReportEvent } from '../../domain/events/domain-event.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore, NonEmpty, RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { Checkpoint, ViewChange } from '../../stores/port/view-store.ts';
import { isConflict } from '../receive/recorded.ts';
import { noteOfLog, notes, type Outbox, refusedIn, sameLog } from './outbox.ts';

/** The log that an outbox is forwarded to. */
export interface Destination {
  readonly store: EventStore;
  /** Determines a report that has arrived, where no worker would. */
  readonly determine?: ((arrived: Pick<RecordedEvent, 'stream'>) => Promise<unknown>) | undefined;
}

/** What became of the reports that were waiting in an outbox. */
export interface Forwarded {
  readonly forwarded: number;
  /** Were in the log already: the answer to an earlier attempt had been lost. */
  readonly before: number;
  /** Ids of reports that are in the log and could not be determined: each awaits that there. */
  readonly awaiting: readonly string[];
  /**
   * Ids of reports that cannot enter the log, because another report has taken their key: those of this time and
   * of earlier ones, until somebody clears them.
   */
  readonly refused: readonly string[];
}

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

const enter = async ({ log }: Outbox, to: EventStore, recorded: RecordedEvent): Promise<Fate> => {
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

const isOfTheStore = (error: GuanxiaError): boolean => error.code.startsWith('store-');

/** Whether the report awaits its determination: nobody could say it, or a worker is to. */
const determined = async ({ determine }: Destination, recorded: RecordedEvent): Promise<boolean> => {
  try {
    await determine?.(recorded);
    return true;
  } catch (error) {
    if (!(error instanceof GuanxiaError) || isOfTheStore(error)) throw error;
    return false;
  }
};

/**
 * Bring what waits in the outbox into the log, in the order in which it was accepted. The same events at the same
 * version enter the log once, so it may be interrupted at any time and repeated. An outbox belongs to the log that
 * it was first forwarded to.
 *
 * @throws {GuanxiaError} `outbox-of-another-log`; the store's codes, as `store-unavailable` when the server still
 * cannot be reached: what has been forwarded until then is noted
 */
export const forwardOutbox = (outbox: Outbox, to: Destination): Promise<Forwarded> =>
  outbox.notes.alone(notes, () => forwardWaiting(outbox, to));

const forwardWaiting = async (outbox: Outbox, to: Destination): Promise<Forwarded> => {
  const tally = { forwarded: 0, before: 0, awaiting: [] as string[] };
  let from: Checkpoint | undefined = await outbox.notes.checkpoint(notes);
  await sameLog(outbox, to.store);
  for await (const recorded of outbox.log.readAll({ after: from?.position ?? beginning, types })) {
    const { id } = (recorded.event as EventOf<'ReportReceived'>).data;
    const fate = await enter(outbox, to.store, recorded);
    const changes = new Map<string, ViewChange>(await noteOfLog(outbox, to.store));
    if (fate === 'refused') changes.set(id, { document: { report: id }, index: { state: 'refused' } });
    else {
      tally[fate] += 1;
      if (!(await determined(to, recorded))) tally.awaiting.push(id);
    }
    const here: Checkpoint = { position: recorded.position, eventId: recorded.event.id };
    await outbox.notes.save(notes, { from, to: here, changes });
    from = here;
  }
  return { ...tally, refused: await refusedIn(outbox) };
};

/**
 * Strike a report off the list of those that could not enter the log, once somebody has dealt with it. It stays in
 * the log of the outbox.
 *
 * @throws {GuanxiaError} `not-refused`
 */
export const clearRefused = (outbox: Outbox, report: string): Promise<void> =>
  outbox.notes.alone(notes, async () => {
    const at = await outbox.notes.checkpoint(notes);
    if (at === undefined || !(await refusedIn(outbox)).includes(report)) throw notRefused(report);
    await outbox.notes.save(notes, { from: at, to: at, changes: new Map([[report, undefined]]) });
  });

const notRefused = (report: string) =>
  problem(
    'not-refused',
    text(
      `待发箱的未能转发清单中没有 ${report}`,
      `${report} does not stand in the outbox’s list of reports that could not be forwarded`,
    ),
    { help: text('请用 `guanxia outbox forward` 查看清单', 'see the list with `guanxia outbox forward`') },
  );
