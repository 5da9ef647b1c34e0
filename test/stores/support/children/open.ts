import { beginning } from '../../../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../../../src/stores/sqlite/index.ts';
import { collect } from '../streams.ts';

// Opens a store, reads it, and prints how many events it holds or the code of the error.
const options = JSON.parse(process.argv[2] ?? '{}');
try {
  const store = await openSqliteEventStore(options);
  const events = await collect(store.readAll({ after: beginning }));
  await store.close();
  process.stdout.write(`${events.length}`);
} catch (error) {
  process.stdout.write((error as { code: string }).code);
}
