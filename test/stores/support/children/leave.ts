import { beginning } from '../../../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../../../src/stores/sqlite/index.ts';
import { noted } from '../../../support/sample-events.ts';
import { take } from '../streams.ts';

// Leaves a subscription without closing the store: nothing may keep the process from ending.
const { path } = JSON.parse(process.argv[2] ?? '{}');
const store = await openSqliteEventStore({ path });
await store.append('s', [noted(1)], { expected: 0n });
const events = await take(store.subscribe({ after: beginning, signal: new AbortController().signal }), 1);
process.stdout.write(`${events.length}`);
