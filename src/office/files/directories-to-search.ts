import { documentLibrary } from '../../app/documents/library.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { openLog } from '../stores/open-store.ts';
import { parseStoreUrl } from '../stores/store-url.ts';
import { withOpen } from '../stores/with-open.ts';
import { packagedPath } from './packaged.ts';
import { readDirectory } from './read-directory.ts';

interface Where {
  readonly directory?: string;
  readonly store?: string;
}

const nothingPublished = () =>
  problem('nothing-published', text('存储中没有名录', 'the store holds no directory'), {
    help: text('用 `guanxia publish` 发布一份', 'publish one with `guanxia publish`'),
  });

const directoriesIn = (url: string): Promise<readonly Directory[]> =>
  withOpen(openLog(parseStoreUrl(url), 'read'), async (store) => {
    const { directories } = await documentLibrary(store).current();
    if (directories.size === 0) throw nothingPublished();
    return [...directories.values()].flatMap((generations) =>
      generations.slice(-1).map(({ content }) => content.directory),
    );
  });

/** The directory in a file, the latest generations in a store, or the shipped example. */
export const directoriesToSearch = async ({ directory, store }: Where): Promise<readonly Directory[]> =>
  store === undefined ? [await readDirectory(directory ?? packagedPath('directory'))] : directoriesIn(store);
