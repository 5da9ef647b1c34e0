import { timingSafeEqual } from 'node:crypto';
import type { Database } from '../../sqlite/driver.ts';
import { keyBytes } from '../cipher.ts';
import { notAVault, vaultVersion, wrongKey } from '../file-problems.ts';
import { readKeyFile } from '../key-file.ts';
import { type MasterKey, masterKey } from '../master-key.ts';
import { asTold, vaultDamaged } from '../problems.ts';
import { scalar } from './settings.ts';
import { applicationId, formatVersion } from './vault-file.ts';

/** The master key, once it has proved to be the one that this vault was made with. */
export const unlock = (database: Database, path: string, keyFile: string): MasterKey => {
  if (scalar(database, 'PRAGMA application_id') !== applicationId) throw notAVault(path);
  const version = Number(scalar(database, 'PRAGMA user_version'));
  if (version !== formatVersion) throw vaultVersion(path, version, formatVersion);
  const verifier = scalar(database, 'SELECT verifier FROM master');
  if (!(verifier instanceof Uint8Array) || verifier.length !== keyBytes)
    throw vaultDamaged(asTold(`\`${path}\``));
  const master = masterKey(readKeyFile(keyFile));
  if (!timingSafeEqual(verifier, master.check)) {
    master.destroy();
    throw wrongKey(path, keyFile);
  }
  return master;
};
