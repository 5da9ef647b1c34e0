import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Database, openDatabase } from '../../sqlite/driver.ts';
import { createSchema } from './create-schema.ts';
import { inOurWords } from './failure.ts';
import { assertIdentity } from './file-identity.ts';
import type { FileKind } from './file-kind.ts';
import { assertUnchanged, immutable, isAtRest } from './frozen-file.ts';
import { assertAccessible, assertPrivate, createPrivately } from './private-file.ts';
import { type Session, session } from './session.ts';
import { assertContent, makeDurable, prepareConnection, scalar } from './settings.ts';

/** Opens a store for reading and writing, creating it where there is no file or an empty one. */
export async function openFile(name: string, kind: FileKind): Promise<Session> {
  createPrivately(resolve(name));
  const path = await inspected(name, kind, { readOnly: false });
  const database = await connect(path, path, { readOnly: false }, async (connection) => {
    if (scalar(connection, 'PRAGMA application_id') === 0) createSchema(connection, kind);
    assertContent(connection, path, kind);
    await makeDurable(connection, path, kind);
    // The WAL and its index come into being with the first read.
    scalar(connection, 'SELECT count(*) FROM sqlite_schema');
    assertPrivate(path);
  });
  return session({ database, path, readOnly: false });
}

/**
 * Opens a store without writing a byte to it. A store at rest is read as immutable, so a copy in a
 * read-only folder will do; should somebody write to it meanwhile, reading stops with `store-unavailable`.
 * A store in use is read through its WAL, whose index (`-shm`) then has to be writable.
 */
export async function openFileReadOnly(name: string, kind: FileKind): Promise<Session> {
  const path = await inspected(name, kind, { readOnly: true });
  const atRest = isAtRest(path);
  const unchanged = atRest ? assertUnchanged(path) : undefined;
  const location = atRest ? immutable(path) : path;
  const database = await connect(path, location, { readOnly: true }, async (connection) =>
    assertContent(connection, path, kind),
  );
  return session({ database, path, readOnly: true }, unchanged);
}

/** The real path of a file that may be opened; nothing has touched it yet. */
async function inspected(
  name: string,
  kind: FileKind,
  mode: { readonly readOnly: boolean },
): Promise<string> {
  assertAccessible(resolve(name), mode);
  const path = realpathSync(name);
  await assertIdentity(path, kind);
  assertPrivate(path);
  return path;
}

async function connect(
  path: string,
  location: string,
  mode: { readonly readOnly: boolean },
  prepare: (connection: Database) => Promise<void>,
): Promise<Database> {
  let database: Database | undefined;
  try {
    database = await openDatabase(location, mode);
    prepareConnection(database);
    await prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw inOurWords(error, path);
  }
}
