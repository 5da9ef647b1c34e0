import { closeSync, copyFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SignedTree, verifyLog } from '../../../src/app/index.ts';
import { GuanxiaError } from '../../../src/problems/index.ts';
import type { EventStore } from '../../../src/stores/port/event-store.ts';
import { openSqliteEventStore } from '../../../src/stores/sqlite/index.ts';
import { scratch } from '../../stores/support/scratch.ts';
import { long } from '../../support/long.ts';
import { fill, scanned, signedNow } from './support/stored-log.ts';

/** In the long run every byte is changed, which takes its time. */
const timeout = long ? 3_600_000 : 30_000;

let files: ReturnType<typeof scratch>;
beforeEach(() => {
  files = scratch();
});
afterEach(() => files.remove());

// The packaged driver keeps a closed connection until it is collected.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Known {
  readonly trees: readonly SignedTree[];
  readonly content: string;
}

/** All that can be read from a store, in every way that there is. */
async function contentOf(store: EventStore): Promise<string> {
  const events = await scanned(store);
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const read = await Promise.all(streams.map((name) => store.readStream(name)));
  const plain = {
    events: events.map(({ bytes, hash, ...rest }) => ({ ...rest, bytes: `${bytes}`, hash: `${hash}` })),
    read,
  };
  return JSON.stringify(plain, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
}

/** What becomes of a file: it is refused or found, or nothing that can be read is different, or else. */
async function fateOf(path: string, { trees, content }: Known): Promise<'found' | 'unused' | 'undetected'> {
  let store: EventStore | undefined;
  try {
    store = await openSqliteEventStore({ path, readOnly: true });
    if (!(await verifyLog(store, { trees })).ok) return 'found';
    return (await contentOf(store)) === content ? 'unused' : 'undetected';
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return 'found';
  } finally {
    await store?.close();
  }
}

/** A file at rest with so many events, and what is known of it. */
async function prepared(path: string, events: number): Promise<Known> {
  const store = await openSqliteEventStore({ path });
  await fill(store, events);
  const known = { trees: await signedNow(store), content: await contentOf(store) };
  await store.close();
  return known;
}

it('no byte of a database file can be changed so that somebody reads something else', {
  timeout,
}, async () => {
  const path = join(files.folder, 'log.db');
  const known = await prepared(path, long ? 40 : 20);
  const bytes = readFileSync(path);
  const forged = join(files.folder, 'forged.db');
  copyFileSync(path, forged);
  const file = openSync(forged, 'r+');
  const fates = { found: 0, unused: 0, undetected: 0 };
  for (let at = 0; at < bytes.length; at += long ? 1 : 241) {
    writeSync(file, Uint8Array.of((bytes[at] as number) ^ (1 << (at % 8))), 0, 1, at);
    fates[await fateOf(forged, known)] += 1;
    writeSync(file, bytes, at, 1, at);
    if (at % 20 === 0) {
      collectGarbage();
      await nextTurn();
    }
  }
  closeSync(file);
  expect(fates.undetected).toBe(0);
  expect(fates.found).toBeGreaterThan(30);
  if (long) process.stdout.write(`${bytes.length} bytes of a file changed: ${JSON.stringify(fates)}\n`);
});
