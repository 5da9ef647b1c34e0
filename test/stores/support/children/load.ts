import '../../../../src/stores/index.ts';
import { openSqliteEventStore } from '../../../../src/stores/sqlite/index.ts';

// Prints whether an SQLite driver is loaded: after importing the stores, and after opening one.
const isLoaded = (): boolean => {
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: readonly string[] };
  const { moduleLoadList } = process as unknown as { moduleLoadList: readonly string[] };
  return (
    sharedObjects.some((file) => file.includes('@photostructure')) ||
    moduleLoadList.includes('NativeModule sqlite')
  );
};

const { path } = JSON.parse(process.argv[2] ?? '{}');
const before = isLoaded();
const store = await openSqliteEventStore({ path });
await store.close();
process.stdout.write(JSON.stringify({ before, after: isLoaded() }));
