import type { SqlValue } from '../../../sqlite/driver.ts';
import type { Session } from '../session.ts';

const interval = 200;

/** Watches for commits by other connections and processes as long as anybody wants to know. */
export interface OtherWriters {
  /** Returns what ends the watch. */
  readonly watch: () => () => void;
}

export function otherWriters(log: Session, onCommit: () => void): OtherWriters {
  const dataVersion = log.database.prepare<[SqlValue]>('PRAGMA data_version');
  let watchers = 0;
  let timer: NodeJS.Timeout | undefined;
  let seen: SqlValue | undefined;

  const look = () => {
    try {
      const now = log.use(() => dataVersion.get()?.[0]);
      if (now !== seen) onCommit();
      seen = now;
    } catch {
      // Whoever waits reads, and is told by the read.
      onCommit();
    }
  };

  return {
    watch: () => {
      watchers += 1;
      timer ??= setInterval(look, interval);
      return () => {
        watchers -= 1;
        if (watchers > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
