import { readFileSync } from 'node:fs';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { holdsPassword, isConnectionString } from '../../stores/eventstoredb/connection-string.ts';
import { type Environment, environment, located } from '../surroundings.ts';
import { defaultFile, defaultStore } from './default-store.ts';

/** What always stays on this machine, beside a log or without one: views, vault, and the vault's key. */
export interface LocalFiles {
  /** What their names begin with, and those of other files that belong with the log. */
  readonly beside: string;
  readonly views: string;
  readonly vault: string;
  readonly keyFile: string;
}

/** A file with the log, and those beside it. */
export interface SqliteStore extends LocalFiles {
  readonly kind: 'sqlite';
  readonly log: string;
}

/** A log on a server. */
export interface EventStoreDbStore extends LocalFiles {
  readonly kind: 'eventstoredb';
  readonly connectionString: string;
}

export type KeptStore = SqliteStore | EventStoreDbStore;

/** Where everything is kept. What is in memory ends with the process. */
export type StoreUrl = { readonly kind: 'memory' } | KeptStore;

const filesBeside = (path: string): LocalFiles => ({
  beside: path,
  views: `${path}.views`,
  vault: `${path}.vault`,
  keyFile: `${path}.key`,
});

/** The store in the SQLite file at `path`. */
export const sqliteStore = (path: string): SqliteStore => ({
  kind: 'sqlite',
  log: path,
  ...filesBeside(path),
});

const unknownStore = (url: string) =>
  problem('unknown-store', text(`不认识存储 \`${url}\``, `unknown store \`${url}\``), {
    help: text(
      '写作 sqlite:路径（例如 sqlite:./guanxia.db）或 esdb://主机:2113',
      'write sqlite:PATH, for example sqlite:./guanxia.db, or esdb://host:2113',
    ),
  });

/**
 * The store that a URL means: `sqlite:PATH`, a plain path, or a connection string `esdb://…`, beside which the
 * files of this machine lie at GUANXIA_FILES.
 *
 * @throws {GuanxiaError} `unknown-store`
 */
export const parseStoreUrl = (url: string, env: Environment = environment()): KeptStore => {
  if (isConnectionString(url)) {
    return {
      kind: 'eventstoredb',
      connectionString: url,
      ...filesBeside(filled(env['GUANXIA_FILES']) ?? defaultFile),
    };
  }
  const path = url.replace(/^sqlite:/, '');
  if (path === '' || /^[a-z][a-z+]+:/i.test(path)) throw unknownStore(url);
  return sqliteStore(path);
};

/** A store as it may be shown: without user and password. */
export const urlToTell = (url: StoreUrl): string => {
  if (url.kind === 'memory') return 'memory:';
  return url.kind === 'sqlite' ? `sqlite:${url.log}` : url.connectionString.replace(/\/\/[^/?#]*@/, '//');
};

const filled = (value: string | undefined) => (value === '' ? undefined : value);

const passwordInOption = () =>
  problem(
    'password-in-option',
    text(
      '口令不能写在命令行上：其他用户能看到进程的参数',
      'a password cannot stand on the command line: other users see the arguments of a process',
    ),
    {
      help: text(
        '请写入文件，把文件名放在环境变量 GUANXIA_STORE_FILE 中（或直接用环境变量 GUANXIA_STORE）',
        'put the URL into a file and its name into GUANXIA_STORE_FILE, or the URL into GUANXIA_STORE',
      ),
    },
  );

const fileUnreadable = (path: string, cause: unknown) =>
  problem(
    'file-unreadable',
    text(
      `读不到 GUANXIA_STORE_FILE 指定的文件 \`${path}\``,
      `the file \`${path}\`, named by GUANXIA_STORE_FILE, cannot be read`,
    ),
    { cause },
  );

const firstLineOf = (path: string): string => {
  try {
    return readFileSync(located(path), 'utf8').split('\n', 1)[0]?.trim() ?? '';
  } catch (cause) {
    throw fileUnreadable(path, cause);
  }
};

/**
 * A store URL from the command line, which must not hold a password.
 *
 * @throws {GuanxiaError} `password-in-option`
 */
export const urlFromOption = (url: string): string => {
  if (holdsPassword(url)) throw passwordInOption();
  return url;
};

/**
 * `--store`, else the first line of the file that GUANXIA_STORE_FILE names, else GUANXIA_STORE, else a file in the
 * current folder.
 *
 * @throws {GuanxiaError} `password-in-option`, `file-unreadable`
 */
export const storeUrlFrom = (option: string | undefined, env: Environment): string => {
  if (option !== undefined) return urlFromOption(option);
  const file = filled(env['GUANXIA_STORE_FILE']);
  return (file === undefined ? filled(env['GUANXIA_STORE']) : firstLineOf(file)) ?? defaultStore;
};
