import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Bell } from '../kit/bell.ts';
import type { RecordedEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';
import type { Listener } from './listener.ts';
import { type LogCursor, logCursor } from './read-all.ts';
import type { Session } from './session.ts';
import { recordedEvent } from './stored-event.ts';
import { sleep } from './timing.ts';

export interface Followed {
  readonly session: Session;
  readonly bell: Bell;
  readonly listener: Listener;
}

/** Reads what there is, then again whenever the log has grown, until `signal` aborts. */
export async function* subscribe(
  { session, bell, listener }: Followed,
  { after, signal }: { readonly after: Position; readonly signal: AbortSignal },
): AsyncGenerator<RecordedEvent, void> {
  const stop = listener.listen();
  const cursor = patient(session, signal, logCursor(session, after));
  try {
    while (!signal.aborted) {
      const rings = bell.rings();
      yield* upToEnd(cursor, signal);
      await bell.wait(rings, signal);
    }
  } finally {
    cursor.close();
    stop();
  }
}

async function* upToEnd({ next }: LogCursor, signal: AbortSignal): AsyncGenerator<RecordedEvent, void> {
  for (let page = await next(); page !== undefined; page = await next()) {
    for (const event of page) {
      if (signal.aborted) return;
      yield recordedEvent(event);
    }
  }
}

const isDown = (error: unknown) => error instanceof GuanxiaError && error.code === 'store-unavailable';

/** Goes on trying through an outage; the last error ends it. */
function patient(session: Session, signal: AbortSignal, cursor: LogCursor): LogCursor {
  const { timing } = session;
  const attempt = async (deadline: number) => {
    try {
      return { page: await cursor.next() };
    } catch (error) {
      if (!isDown(error) || performance.now() > deadline) throw error;
      await sleep(timing.look);
      return undefined;
    }
  };
  return {
    close: cursor.close,
    next: async () => {
      const deadline = performance.now() + timing.outage;
      while (!signal.aborted) {
        session.assertUsable();
        const done = await attempt(deadline);
        if (done !== undefined) return done.page;
      }
      return undefined;
    },
  };
}
