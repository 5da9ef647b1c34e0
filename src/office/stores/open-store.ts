import { existsSync } from 'node:fs';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Timing } from '../../stores/eventstoredb/timing.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { Vault } from '../../vault/vault.ts';
import { located } from '../surroundings.ts';
import { lazyVault } from './lazy-vault.ts';
import { holdsReports } from './sealed-reports.ts';
import type { KeptStore, SqliteStore, StoreUrl } from './store-url.ts';

// The drivers are imported only by what opens a store.

const storeMissing = (path: string) =>
  problem('store-missing', text(`没有存储 \`${path}\``, `there is no store \`${path}\``), {
    help: text(
      '用 --store 指定，或先用 `guanxia publish 文件… --store sqlite:路径` 建立',
      'name one with --store, or make it with `guanxia publish FILE… --store sqlite:PATH`',
    ),
  });

/** Whether the log must be there already, may be made, or is only read. */
export type Access = 'create' | 'write' | 'read';

/**
 * The event log; `timing` is for a log on a server.
 *
 * @throws {GuanxiaError} `store-missing`, and as `openSqliteEventStore` and `openEventStoreDb` do
 */
export const openLog = async (
  url: StoreUrl,
  access: Access,
  timing: Partial<Timing> = {},
): Promise<EventStore> => {
  if (url.kind === 'memory') return (await import('../../stores/memory/event-store.ts')).memoryEventStore();
  if (url.kind === 'eventstoredb') {
    const { openEventStoreDb } = await import('../../stores/eventstoredb/open.ts');
    return openEventStoreDb({ connectionString: url.connectionString, timing });
  }
  if (access !== 'create' && !existsSync(located(url.log))) throw storeMissing(url.log);
  const { openSqliteEventStore } = await import('../../stores/sqlite/open-event-store.ts');
  return openSqliteEventStore({ path: located(url.log), readOnly: access === 'read' });
};

const vaultMissing = ({ vault, keyFile }: SqliteStore) =>
  problem(
    'vault-missing',
    text(
      `日志中已有密封的来件，却没有保密库 \`${vault}\`：不得另建新库，否则先前的内容再也打不开`,
      `the log holds sealed reports, and the vault \`${vault}\` is not there: none is made in its place`,
    ),
    {
      help: text(
        `请从备份恢复 \`${vault}\` 和 \`${keyFile}\``,
        `put \`${vault}\` and \`${keyFile}\` back from their backup`,
      ),
    },
  );

/** A vault is made with a new log only: beside a log that holds reports there has been one. */
const assertNotLost = async (url: KeptStore, log: EventStore | undefined): Promise<void> => {
  if (url.kind !== 'sqlite' || log === undefined || existsSync(located(url.vault))) return;
  if (await holdsReports(log)) throw vaultMissing(url);
};

/**
 * The vault beside the log, with its key. Neither is touched before something is to be sealed or marked; where there
 * is none and `log` holds no report, both are made.
 *
 * @throws {GuanxiaError} `vault-missing`, and as `openSqliteVault` does
 */
export const openVault = (url: StoreUrl, log?: EventStore): Vault =>
  lazyVault(async () => {
    if (url.kind === 'memory') return (await import('../../vault/memory-vault.ts')).memoryVault();
    await assertNotLost(url, log);
    const { openSqliteVault } = await import('../../vault/sqlite/open-sqlite-vault.ts');
    return openSqliteVault({ path: located(url.vault), keyFile: located(url.keyFile) });
  });
