import type { Bell } from '../kit/bell.ts';
import type { Listening } from './client.ts';
import { nameFilter } from './read-all.ts';
import type { Session } from './session.ts';

/** Rings whenever the server's log has grown, as long as anybody wants to know. */
export interface Listener {
  /** Returns what ends it. */
  readonly listen: () => () => void;
}

/**
 * A live subscription whose events only say that there is something to read. It may break at any time without
 * harm, since the log is looked at every so often as well, and whoever waits reads pages of bounded size.
 */
export function listener(session: Session, bell: Bell): Listener {
  let listeners = 0;
  let timer: NodeJS.Timeout | undefined;
  let listening: Listening | undefined;
  let opening = false;

  const open = async () => {
    if (opening || listening !== undefined || session.connection.breaker.isOpen()) return;
    opening = true;
    try {
      const client = await session.connection.client();
      const events = client.subscribeToAll({ fromPosition: 'end', filter: nameFilter(session.names) });
      listening = events;
      hear(events).catch(() => undefined);
    } catch {
      // The next look tries again; whoever waits reads, and is told by the read.
    } finally {
      opening = false;
    }
  };

  const hear = async (events: Listening) => {
    try {
      for await (const _event of events) bell.ring();
    } finally {
      if (listening === events) listening = undefined;
      bell.ring();
    }
  };

  const look = () => {
    if (session.isClosed()) return clearInterval(timer);
    bell.ring();
    return void open().catch(() => undefined);
  };

  return {
    listen: () => {
      listeners += 1;
      if (timer === undefined) look();
      timer ??= setInterval(look, session.timing.look);
      return () => {
        listeners -= 1;
        if (listeners > 0) return;
        clearInterval(timer);
        timer = undefined;
        listening?.unsubscribe().catch(() => undefined);
        listening = undefined;
      };
    },
  };
}
