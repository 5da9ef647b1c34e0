import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { WorkItem, WorkQueue } from '../port/work-queue.ts';
import { CallFailedError, inOurWords } from './call-failed.ts';
import { requiresLeader, type ServerEvent } from './client.ts';
import { type EventStoreDbOptions, openSession } from './event-store.ts';
import { CallTimeoutError, failureOf } from './failure.ts';
import { type GroupClient, type GroupReading, groupSettings } from './group-client.ts';
import { parkedIn, parkedStream } from './parked.ts';
import { groupOfOthers } from './problems.ts';
import { recordsOf } from './records.ts';
import { ask, type Session } from './session.ts';
import { recordedEvent, storedEvent } from './stored-event.ts';
import { sleep } from './timing.ts';
import { waitingIsVain } from './unreachable.ts';

export interface WorkQueueOptions extends EventStoreDbOptions {
  /** Name of the persistent subscription group, which is made where there is none. */
  readonly group: string;
}

/** How many reports a worker is handed before it says what became of the first: more than it has under way. */
const inHand = 256;

/** How many parked reports are listed at most. */
const mostListed = 10_000;

/** The group of an office: the server gives it nothing of another prefix. */
export const groupNamed = (group: string, prefix = ''): string => `${prefix}${group}`;

/** Creates the group of an office, and tells whether it did; one that is there stays as it is. */
export const createGroup = (session: Session, group: string): Promise<boolean> =>
  ask(session, `group ${group}`, async (client) => {
    const filter = { filterOn: 'streamName', checkpointInterval: 32, regex: session.names.reports } as const;
    try {
      await (client as GroupClient).createPersistentSubscriptionToAll(group, groupSettings, { filter });
      return true;
    } catch (error) {
      if (failureOf(error) !== 'group-exists') throw error;
      return false;
    }
  });

/** Work shared by a persistent subscription to `$all`, of the reports received under the prefix. */
export function eventStoreDbWorkQueue({ group: name, ...options }: WorkQueueOptions): WorkQueue {
  const session = openSession(options);
  const group = groupNamed(name, options.prefix);
  return {
    take: ({ signal }) => take(session, group, signal),
    parked: async () => {
      const records = await ask(session, parkedStream(group), (client) =>
        recordsOf(() =>
          client.readStream(parkedStream(group), {
            requiresLeader,
            direction: 'forwards',
            fromRevision: 'start',
            maxCount: mostListed,
          }),
        ),
      );
      return parkedIn(records ?? [], session.names);
    },
    retryParked: () =>
      ask(session, `retry ${group}`, (client) => (client as GroupClient).replayParkedMessagesToAll(group)),
    close: async () => {
      session.markClosed();
      await session.connection.close();
    },
  };
}

/** Subscribes again whenever the subscription breaks. What was in hand then is handed out again by the server. */
async function* take(session: Session, group: string, signal: AbortSignal): AsyncGenerator<WorkItem, void> {
  while (!signal.aborted) {
    try {
      yield* takeUntilBreak(session, group, signal);
    } catch (error) {
      if (signal.aborted) return;
      await afterBreak(session, group, error);
    }
    if (!signal.aborted) await sleep(session.timing.pause);
  }
}

async function* takeUntilBreak(
  session: Session,
  group: string,
  signal: AbortSignal,
): AsyncGenerator<WorkItem, void> {
  const client = (await session.connection.client()) as GroupClient;
  const reading = client.subscribeToPersistentSubscriptionToAll(group, { bufferSize: inHand });
  const stop = () => {
    reading.unsubscribe().catch(() => undefined);
    reading.destroy();
  };
  // Without it a server that takes the connection and stays silent would be waited for without end.
  const silent = setTimeout(() => reading.destroy(unconfirmed(group)), session.timing.call);
  reading.once('confirmation', () => clearTimeout(silent));
  signal.addEventListener('abort', stop);
  try {
    yield* items(session, reading, signal);
  } finally {
    clearTimeout(silent);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

const unconfirmed = (group: string) => new CallTimeoutError(`group ${group}: no confirmation in time`);

/** Only where there is no group one is made: a worker needs no right to make any where there is. */
async function afterBreak(session: Session, group: string, error: unknown): Promise<void> {
  if (error instanceof GuanxiaError) throw error;
  const failure = failureOf(error);
  if (failure === 'group-missing') {
    await createGroup(session, group);
    return;
  }
  const told = inOurWords(new CallFailedError(error), `group ${group}`);
  if (failure !== 'lost' && failure !== 'not-leader') throw told;
  if (waitingIsVain(error)) throw told;
  // Asking lets go of a client whose server is not there, or not the leader any more.
  await ask(session, `group ${group}`, async (client) => {
    await recordsOf(() => client.readStream(parkedStream(group), leaderProbe));
  }).catch((probe: unknown) => {
    if (isDenied(probe) || (isAway(probe) && !isLong(session))) return;
    throw probe;
  });
}

const leaderProbe = { requiresLeader, direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;

const isDenied = (error: unknown) => error instanceof GuanxiaError && error.code === 'store-denied';
const isAway = (error: unknown) =>
  error instanceof GuanxiaError && error.code === 'store-unavailable' && !waitingIsVain(error.cause);

/** Whether the server has stayed away for longer than is waited for. */
const isLong = ({ connection, timing }: Session): boolean =>
  performance.now() - (connection.breaker.awaySince() ?? performance.now()) > timing.outage;

async function* items(
  session: Session,
  reading: GroupReading,
  signal: AbortSignal,
): AsyncGenerator<WorkItem, void> {
  for await (const arrived of reading) {
    if (signal.aborted) return;
    const item = itemOf(session, reading, arrived);
    if (item === 'none') await reading.ack(arrived);
    else if (item === 'foreign') throw groupOfOthers();
    else yield item;
  }
}

/** What others have to do is left alone; what is ours and no report needs nothing done. */
function itemOf(
  session: Session,
  reading: GroupReading,
  arrived: ServerEvent,
): WorkItem | 'foreign' | 'none' {
  const { event, retryCount } = arrived as ServerEvent & { readonly retryCount?: number };
  const stream = event === undefined ? undefined : session.names.ours(event.streamId);
  if (event === undefined) return 'none';
  if (stream === undefined) return 'foreign';
  if (event.type !== 'ReportReceived') return 'none';
  // What cannot be sent is not needed: the server hands out again what it was not told about.
  const quietly = (sent: Promise<void>) => sent.catch(() => undefined);
  return {
    recorded: recordedEvent(storedEvent(event, stream)),
    retries: retryCount ?? 0,
    done: () => quietly(reading.ack(arrived)),
    again: (reason) => quietly(reading.nack('retry', reason, arrived)),
    park: (reason) => quietly(reading.nack('park', reason, arrived)),
  };
}
