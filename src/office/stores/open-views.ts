import type { ViewStore } from '../../stores/port/view-store.ts';
import { located } from '../surroundings.ts';
import type { StoreUrl } from './store-url.ts';
import type { ViewsUrl } from './views-url.ts';

// The drivers are imported only by what opens a store.

const inFile = async (path: string): Promise<ViewStore> =>
  (await import('../../stores/sqlite/open-view-store.ts')).openSqliteViewStore({ path: located(path) });

/**
 * The views, where they are told to be, or else beside the log. They are created where there are none.
 *
 * @throws {GuanxiaError} as `openSqliteViewStore` and `openPostgresViewStore` do
 */
export const openViews = async (url: StoreUrl, views: ViewsUrl | undefined): Promise<ViewStore> => {
  if (views?.kind === 'sqlite') return inFile(views.path);
  if (views?.kind === 'postgres') {
    const { openPostgresViewStore } = await import('../../stores/postgres/open-view-store.ts');
    return openPostgresViewStore({ url: views.url });
  }
  if (url.kind === 'memory') return (await import('../../stores/memory/view-store.ts')).memoryViewStore();
  return inFile(url.views);
};
