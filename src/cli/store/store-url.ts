import { problem } from '../problems/problem.ts';
import { text } from '../words/text.ts';

/** The file with the log, and those beside it: views, vault, and the vault's key. */
export interface SqliteStore {
  readonly kind: 'sqlite';
  readonly log: string;
  readonly views: string;
  readonly vault: string;
  readonly keyFile: string;
}

/** Where everything is kept. What is in memory ends with the process. */
export type StoreUrl = { readonly kind: 'memory' } | SqliteStore;

export const defaultStore = 'sqlite:./guanxia.db';

const sqlite = 'sqlite:';

/** The store in the SQLite file at `path`. */
export const sqliteStore = (path: string): SqliteStore => ({
  kind: 'sqlite',
  log: path,
  views: `${path}.views`,
  vault: `${path}.vault`,
  keyFile: `${path}.key`,
});

/**
 * The files that a store URL, `sqlite:PATH`, means.
 *
 * @throws {GuanxiaError} `unknown-store`
 */
export const parseStoreUrl = (url: string): SqliteStore => {
  const path = url.startsWith(sqlite) ? url.slice(sqlite.length) : '';
  if (path !== '') return sqliteStore(path);
  throw problem('unknown-store', text(`不认识存储 \`${url}\``, `unknown store \`${url}\``), {
    help: text(
      '写作 sqlite:路径，例如 sqlite:./guanxia.db',
      'write sqlite:PATH, for example sqlite:./guanxia.db',
    ),
  });
};

/** `--store`, else the environment's GUANXIA_STORE, else a file in the current folder. */
export const storeUrlFrom = (
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string => {
  const fromEnvironment = env['GUANXIA_STORE'];
  return option ?? (fromEnvironment === undefined || fromEnvironment === '' ? defaultStore : fromEnvironment);
};
