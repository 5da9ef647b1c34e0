import type { Database } from '../../sqlite/driver.ts';
import { createKeyFile, readKeyFile } from '../key-file.ts';
import { masterKey } from '../master-key.ts';
import { scalar } from './settings.ts';
import { transaction } from './transaction.ts';
import { applicationId, formatVersion, schema } from './vault-file.ts';

/**
 * Makes a vault of an empty database, and a key file if there is none. Both happen under the database's
 * write lock, so that of several processes one does it.
 */
export const createVault = (database: Database, keyFile: string): void => {
  if (!isBlank(database)) return;
  // EXTRA also makes the end of the journal durable, which would undo the vault if it came back.
  database.exec('PRAGMA synchronous = EXTRA');
  transaction(database, () => {
    if (!isBlank(database)) return;
    createKeyFile(keyFile);
    const master = masterKey(readKeyFile(keyFile));
    database.exec(`PRAGMA application_id = ${applicationId}`);
    database.exec(`PRAGMA user_version = ${formatVersion}`);
    database.exec(schema);
    database.prepare('INSERT INTO master (id, verifier) VALUES (1, ?)').run(master.check);
    master.destroy();
  });
};

const isBlank = (database: Database): boolean =>
  scalar(database, 'PRAGMA application_id') === 0 &&
  scalar(database, 'SELECT count(*) FROM sqlite_schema') === 0;
