import { turnsInProcess } from '../kit/turns.ts';
import type { ViewStore } from '../port/view-store.ts';
import { openFile } from './open-file.ts';
import { heldViews } from './view/held-views.ts';
import { swapper } from './view/swapper.ts';
import { viewDocuments } from './view/view-documents.ts';
import { viewFile } from './view/view-file.ts';

/**
 * Opens the views in the SQLite file at `path`, a file of their own beside the log, creating it where there
 * is none. A step is saved in one transaction. After a power cut the last steps may be missing, document
 * and checkpoint alike, and are folded again.
 *
 * @throws {GuanxiaError} as `openSqliteEventStore` does
 */
export async function openSqliteViewStore({ path }: { readonly path: string }): Promise<ViewStore> {
  const file = await openFile(path, viewFile);
  return {
    ...viewDocuments(file, 'live'),
    drafts: viewDocuments(file, 'draft'),
    swap: swapper(file),
    held: heldViews(file),
    // Another process is fenced off by the checkpoints.
    alone: turnsInProcess(),
    close: async () => file.close(),
  };
}
