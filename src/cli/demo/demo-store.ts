import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type KeptStore,
  parseStoreUrl,
  type StoreUrl,
  sqliteStore,
  urlFromOption,
} from '../../office/stores/store-url.ts';
import { environment, located } from '../../office/surroundings.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { Cli } from '../shell/cli.ts';

/** Where a demonstration writes, and what happens to it afterwards. */
export interface DemoStore {
  readonly url: StoreUrl;
  /** Whether it stays when the demonstration ends. */
  readonly kept: boolean;
  readonly end: () => void;
}

const notNew = (path: string) =>
  problem('store-not-new', text(`\`${path}\` 已经存在`, `\`${path}\` exists already`), {
    help: text(
      '示范数据只写入新的存储，请换一个路径',
      'made-up data goes into a new store only; name another path',
    ),
  });

const newStore = (url: KeptStore): KeptStore => {
  const files = [...(url.kind === 'sqlite' ? [url.log] : []), url.views, url.vault, url.keyFile];
  const taken = files.find((path) => existsSync(located(path)));
  if (taken !== undefined) throw notNew(taken);
  return url;
};

/**
 * The log of a demonstration, which must be empty on a server as well.
 *
 * @throws {GuanxiaError} `store-not-new`
 */
export const assertNew = async (url: StoreUrl, store: EventStore): Promise<void> => {
  if (url.kind === 'eventstoredb' && (await store.end()) !== beginning) throw notNew('esdb:');
};

const temporary = (cli: Cli, kept: boolean): DemoStore => {
  const folder = mkdtempSync(join(environment()['TMPDIR'] || tmpdir(), 'guanxia-demo-'));
  const url = sqliteStore(join(folder, 'guanxia.db'));
  if (kept) return { url, kept, end: () => undefined };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = cli.interruption.before(remove);
  return {
    url,
    kept,
    end: () => {
      forget();
      remove();
    },
  };
};

/**
 * The store of a demonstration: the one named, which must be new, or a folder for the time being.
 *
 * @throws {GuanxiaError} `store-not-new`, `unknown-store`
 */
export const demoStore = (cli: Cli, store: string | undefined, keep: boolean): DemoStore => {
  if (store === undefined) return temporary(cli, keep);
  if (store === 'memory:') return { url: { kind: 'memory' }, kept: false, end: () => undefined };
  return { url: newStore(parseStoreUrl(urlFromOption(store), cli.env)), kept: true, end: () => undefined };
};
