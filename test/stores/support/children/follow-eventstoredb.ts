import { openEventStoreDb } from '../../../../src/stores/eventstoredb/index.ts';
import { beginning } from '../../../../src/stores/port/position.ts';

const { url, events } = JSON.parse(process.argv[2] ?? '{}') as { url: string; events: number };
const store = await openEventStoreDb({ connectionString: url });
const leaving = new AbortController();
let seen = 0;
let rss = 0;
for await (const _event of store.subscribe({ after: beginning, signal: leaving.signal })) {
  seen += 1;
  if (seen % 1_000 === 0) rss = Math.max(rss, process.memoryUsage().rss);
  if (seen === events) leaving.abort();
}
await store.close();
process.stdout.write(JSON.stringify({ seen, rss }));
process.exit(0);
