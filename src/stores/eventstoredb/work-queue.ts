import { GuanxiaError } from '../../problems/index.ts';
import type { WorkItem, WorkQueue } from '../port/work-queue.ts';
import type { ServerEvent } from './client.ts';
import { requiresLeader } from './client.ts';
import { type EventStoreDbOptions, openSession } from './event-store.ts';
import { failureOf } from './failure.ts';
import { type GroupClient, type GroupReading, groupSettings } from './group-client.ts';
import { parkedIn, parkedStream } from './parked.ts';
import { recordsOf } from './records.ts';
import { ask, type Session } from './session.ts';
import { recordedEvent, storedEvent } from './stored-event.ts';
import { sleep } from './timing.ts';

export interface WorkQueueOptions extends EventStoreDbOptions {
  /** Name of the persistent subscription group, which is made where there is none. */
  readonly group: string;
}

/** How many reports a worker is handed before it says what became of the first. */
const inHand = 10;

/** How many parked reports are listed at most. */
const mostListed = 10_000;

const received = { filterOn: 'eventType', checkpointInterval: 1, regex: '^ReportReceived$' } as const;

const groupOf = async (session: Session) => (await session.connection.client()) as GroupClient;

const ensureGroup = (session: Session, group: string): Promise<void> =>
  ask(session, group, async (client) => {
    try {
      await (client as GroupClient).createPersistentSubscriptionToAll(group, groupSettings, {
        filter: received,
      });
    } catch (error) {
      if (failureOf(error) !== 'group-exists') throw error;
    }
  });

/** Work shared by a persistent subscription to `$all`, of the reports received. */
export function eventStoreDbWorkQueue({ group, ...options }: WorkQueueOptions): WorkQueue {
  const session = openSession(options);
  return {
    take: ({ signal }) => take(session, group, signal),
    parked: async () => {
      const records = await ask(session, group, (client) =>
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
      ask(session, group, (client) => (client as GroupClient).replayParkedMessagesToAll(group)),
    close: async () => {
      session.markClosed();
      await session.connection.close();
    },
  };
}

/** Subscribes again whenever the subscription breaks. What was in hand then is handed out again by the server. */
async function* take(session: Session, group: string, signal: AbortSignal): AsyncGenerator<WorkItem, void> {
  while (!signal.aborted) {
    await ensureGroup(session, group);
    const client = await groupOf(session);
    const reading = client.subscribeToPersistentSubscriptionToAll(group, { bufferSize: inHand });
    const stop = () => void reading.unsubscribe().catch(() => undefined);
    signal.addEventListener('abort', stop);
    try {
      yield* items(session, reading, signal);
    } catch (error) {
      if (!mayPass(error)) throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
    if (!signal.aborted) await sleep(session.timing.pause);
  }
}

/** A client's own error about a subscription that broke; ours are told. */
const mayPass = (error: unknown): boolean =>
  ['lost', 'not-leader', 'group-missing'].includes(failureOf(error)) && !(error instanceof GuanxiaError);

async function* items(
  session: Session,
  reading: GroupReading,
  signal: AbortSignal,
): AsyncGenerator<WorkItem, void> {
  for await (const arrived of reading) {
    if (signal.aborted) return;
    const item = itemOf(session, reading, arrived);
    if (item === undefined) await reading.ack(arrived);
    else yield item;
  }
}

function itemOf(session: Session, reading: GroupReading, arrived: ServerEvent): WorkItem | undefined {
  const { event, retryCount } = arrived as ServerEvent & { readonly retryCount?: number };
  const stream = event === undefined ? undefined : session.names.ours(event.streamId);
  if (event === undefined || stream === undefined) return undefined;
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
