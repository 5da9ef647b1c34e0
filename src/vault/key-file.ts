import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { keyBytes } from './cipher.ts';
import { keyDamaged, keyExposed, keyMissing } from './file-problems.ts';
import { isExposed } from './private-file.ts';
import { asTold, vaultUnavailable } from './problems.ts';

const base64Of32Bytes = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The master key of a vault: 32 bytes in base64, in a file that only its owner may read.
 *
 * @throws {GuanxiaError} `key-missing`, `key-exposed`, `key-damaged`, `vault-unavailable`
 */
export const readKeyFile = (path: string): Buffer => {
  const file = opened(path);
  try {
    if (isExposed(fstatSync(file).mode)) throw keyExposed(path);
    const text = readFileSync(file, 'latin1').trim();
    if (!base64Of32Bytes.test(text)) throw keyDamaged(path);
    return Buffer.from(text, 'base64');
  } finally {
    closeSync(file);
  }
};

/**
 * Makes a key file where there is none: whole and durable, or not at all. Not for two processes at a time.
 *
 * @throws {GuanxiaError} `vault-unavailable`
 */
export const createKeyFile = (path: string): void => {
  if (existsSync(path)) return;
  const draft = `${path}.new`;
  try {
    rmSync(draft, { force: true });
    writeKey(draft);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw vaultUnavailable(path, asTold(codeOf(error)), error);
  }
};

const writeKey = (path: string): void => {
  const secret = randomBytes(keyBytes);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${secret.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
    secret.fill(0);
  }
};

const opened = (path: string): number => {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw keyMissing(path);
    throw vaultUnavailable(path, asTold(codeOf(error)), error);
  }
};

/** So that the file's name outlives a power cut. Windows cannot, and need not, open a folder. */
const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
};

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);
