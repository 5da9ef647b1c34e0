import type { ViewStore } from '../view-store.ts';
import { openFile } from './open-file.ts';
import { viewFile } from './view/view-file.ts';
import { viewReader } from './view/view-reader.ts';
import { viewWriter } from './view/view-writer.ts';

/**
 * Opens the views in the SQLite file at `path`, a file of their own beside the log, creating it where there
 * is none. A step is saved in one transaction. After a power cut the last steps may be missing, document
 * and checkpoint alike, and are folded again.
 *
 * @throws {GuanxiaError} as `openSqliteEventStore` does
 */
export async function openSqliteViewStore({ path }: { readonly path: string }): Promise<ViewStore> {
  const views = await openFile(path, viewFile);
  const reader = viewReader(views.database);
  const writer = viewWriter(views.database);
  return {
    checkpoint: async (view) => views.use(() => reader.checkpoint(view)),
    load: async (view, keys) => views.use(() => reader.load(view, keys)),
    save: async (view, step) => views.use(() => writer.save(view, step)),
    list: async (view, query) => views.use(() => reader.list(view, query)),
    count: async (view) => views.use(() => reader.count(view)),
    drop: async (view) => views.use(() => writer.drop(view)),
    close: async () => views.close(),
  };
}
