import type { Access } from './access.ts';
import type { Faults } from './faults.ts';
import type { Groups } from './groups.ts';
import type { Link } from './link.ts';
import type { ServerLog } from './server-log.ts';
import type { Wire } from './wire.ts';

/** What the server has done so far. */
export interface Tally {
  /** Events of the log that were looked at for whoever reads `$all`. */
  lookedThrough: number;
}

/** What every call of the server works on. */
export interface ServerState {
  readonly wire: Wire;
  readonly log: ServerLog;
  readonly groups: Groups;
  readonly faults: Faults;
  readonly access: Access;
  readonly link: () => Link;
  readonly tally: Tally;
  /** In bytes; 1 MiB as in EventStoreDB 23.10. */
  readonly maxAppendSize: number;
}
