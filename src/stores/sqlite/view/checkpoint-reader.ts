import type { Checkpoint, ViewId } from '../../view-store.ts';
import type { Database } from '../driver.ts';

/** Reads where a view stands. */
export function checkpointReader(database: Database): (view: ViewId) => Checkpoint | undefined {
  const checkpoint = database.prepare<[number, string]>(
    'SELECT position, event_id FROM view_checkpoint WHERE name = ? AND version = ?',
  );
  return ({ name, version }) => {
    const row = checkpoint.get(name, version);
    return row && { position: BigInt(row[0]), eventId: row[1] };
  };
}
