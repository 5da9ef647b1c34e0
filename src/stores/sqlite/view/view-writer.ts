import { storableName } from '../../event-store-name.ts';
import type { Checkpoint, ViewChange, ViewId } from '../../view-store.ts';
import { viewConflict } from '../../view-store-problems.ts';
import type { Database } from '../driver.ts';
import { transaction } from '../transaction.ts';
import { checkpointReader } from './checkpoint-reader.ts';
import type { Immediate } from './view-reader.ts';

export interface ViewWriter {
  readonly save: Immediate<'save'>;
  readonly drop: Immediate<'drop'>;
}

export function viewWriter(database: Database): ViewWriter {
  const checkpoint = checkpointReader(database);
  const change = rowWriter(database);
  const move = database.prepare(
    'INSERT OR REPLACE INTO view_checkpoint (name, version, position, event_id) VALUES (?, ?, ?, ?)',
  );
  const forget = ['view_checkpoint', 'view_document', 'view_index'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE name = ? AND version = ?`),
  );
  return {
    save: (view, { from, to, changes }) =>
      transaction(database, () => {
        const actual = checkpoint(view);
        if (!same(actual, from)) throw viewConflict(view, from, actual);
        for (const [key, to] of changes) change(view, key, to);
        move.run(view.name, view.version, to.position, to.eventId);
      }),
    drop: ({ name, version }) =>
      transaction(database, () => {
        for (const statement of forget) statement.run(name, version);
      }),
  };
}

const same = (left: Checkpoint | undefined, right: Checkpoint | undefined) =>
  left?.position === right?.position && left?.eventId === right?.eventId;

function rowWriter(database: Database): (view: ViewId, key: string, change: ViewChange) => void {
  const put = database.prepare(
    `INSERT INTO view_document (name, version, key, document) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET document = excluded.document`,
  );
  const remove = database.prepare('DELETE FROM view_document WHERE name = ? AND version = ? AND key = ?');
  const unlist = database.prepare('DELETE FROM view_index WHERE name = ? AND version = ? AND key = ?');
  const enlist = database.prepare(
    'INSERT INTO view_index (name, version, key, index_name, value) VALUES (?, ?, ?, ?, ?)',
  );
  return ({ name, version }, key, change) => {
    unlist.run(name, version, key);
    if (change === undefined) {
      remove.run(name, version, key);
      return;
    }
    put.run(name, version, storableName(key), JSON.stringify(change.document));
    for (const [index, value] of Object.entries(change.index)) {
      enlist.run(name, version, key, index, storableName(value));
    }
  };
}
