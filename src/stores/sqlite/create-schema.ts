import type { Database } from '../../sqlite/driver.ts';
import { transaction } from '../../sqlite/transaction.ts';
import type { FileKind } from './file-kind.ts';
import { scalar } from './settings.ts';

/**
 * Turns an empty file into a store. Kind, version and tables come in one transaction, before WAL mode, so
 * that the file itself always tells what it is. `EXTRA` also syncs the folder after the journal is gone: it
 * must not come back after a power cut and undo the store under the commits that followed.
 */
export function createSchema(database: Database, kind: FileKind): void {
  database.exec('PRAGMA synchronous = EXTRA');
  transaction(database, () => {
    if (scalar(database, 'SELECT count(*) FROM sqlite_schema') !== 0) return;
    database.exec(`PRAGMA application_id = ${kind.applicationId}`);
    database.exec(`PRAGMA user_version = ${kind.version}`);
    database.exec(kind.schema);
  });
}
