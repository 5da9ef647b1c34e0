import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../../../../src/stores/sqlite/index.ts';
import { noted } from '../../../support/sample-events.ts';

// Appends notes from `first` on to `count` streams at once, for ever or `rounds` times, and prints the number
// of each once it is stored.
const { path, first, streams, rounds = Number.POSITIVE_INFINITY } = JSON.parse(process.argv[2] ?? '{}');

const store = await openSqliteEventStore({ path });

async function appendTo(stream: string, offset: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const n = first + round * streams + offset;
    await store.append(stream, [noted(n)], { expected: 'any' });
    writeSync(1, `${n}\n`);
  }
}

await Promise.all(Array.from({ length: streams }, (_, offset) => appendTo(`stream-${offset}`, offset)));
await store.close();
