import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { memoryViewStore } from '../../stores/memory/view-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import { openViews } from './open-views.ts';
import type { StoreUrl } from './store-url.ts';
import type { ViewsUrl } from './views-url.ts';

const notPermitted: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

const isReadOnly = (error: unknown): boolean =>
  error instanceof GuanxiaError &&
  error.code === 'store-unavailable' &&
  notPermitted.has((error.cause as NodeJS.ErrnoException | undefined)?.code);

const inMemory = text(
  '存储所在目录不可写：视图在内存中生成，不保存',
  'the folder of the store cannot be written: the view is made in memory and not kept',
);

/**
 * The views, to be caught up and read. Beside a log that may only be read they are made in memory, from the
 * start of the log, and end with the process; `tell` is told so.
 */
export const viewsToRead = async (
  url: StoreUrl,
  views: ViewsUrl | undefined,
  tell: (note: LocalizedText) => void,
): Promise<ViewStore> => {
  try {
    return await openViews(url, views);
  } catch (error) {
    if (views !== undefined || !isReadOnly(error)) throw error;
    tell(inMemory);
    return memoryViewStore();
  }
};
