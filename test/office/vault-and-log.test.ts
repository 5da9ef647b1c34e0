import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../src/office/health/examine.ts';
import { inOffice } from '../../src/office/office.ts';
import { sqliteStore } from '../../src/office/stores/store-url.ts';
import { incoming } from '../support/small-world.ts';
import { publishSmallWorld } from '../support/test-office.ts';

const now = '2024-10-01T00:00:00.000Z';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guanxia-one-thing-'));
  await inOffice({ store: at('log.db'), access: 'create', clock: () => now }, publishSmallWorld);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

const take = (text: string): Promise<string> =>
  inOffice({ store: at('log.db'), clock: () => now }, async ({ receive }) => {
    const { report } = await receive({ report: incoming({ text }), actor: 'li' });
    return report.id;
  });

const ofVault = async (): Promise<readonly string[]> => {
  const found = await examine({ url: sqliteStore(at('log.db')), views: undefined, now: Date.parse(now) });
  return found
    .filter(({ part }) => part === 'vault')
    .map(({ state, message }) => `${state}: ${message.en.replaceAll(folder, '')}`);
};

/** A file of SQLite with what has not yet been moved into it. */
const copyOf = (from: string, to: string): void => {
  for (const rest of ['', '-wal', '-shm']) {
    rmSync(at(to + rest), { force: true });
    if (existsSync(at(from + rest))) copyFileSync(at(from + rest), at(to + rest));
  }
};

const setAside = (): void => {
  for (const name of ['log.db.vault', 'log.db.key']) renameSync(at(name), at(`${name}.lost`));
};

const putBack = (): void => {
  for (const name of ['log.db.vault', 'log.db.key']) renameSync(at(`${name}.lost`), at(name));
};

describe('the vault of a log', () => {
  it('is made with the first report, and never in place of one that is lost', async () => {
    expect(await ofVault()).toStrictEqual(['ok: there is no vault yet; the first report makes it']);
    await take('one');
    expect(await ofVault()).toStrictEqual([
      'ok: the vault can be used, and the key fits; of the log, all that is sealed can be opened: 1 reports',
    ]);
    setAside();
    await expect(take('two')).rejects.toMatchObject({ code: 'vault-missing' });
    expect(await ofVault()).toStrictEqual([
      'problem: the log holds 1 sealed reports, and the vault `/log.db.vault` is not there',
    ]);
    putBack();
    await take('two');
    expect(await ofVault()).toStrictEqual([
      'ok: the vault can be used, and the key fits; of the log, all that is sealed can be opened: 2 reports',
    ]);
  });

  it('is told from an older copy of itself', async () => {
    await take('one');
    copyOf('log.db.vault', 'older');
    const second = await take('two');
    copyOf('older', 'log.db.vault');
    expect(await ofVault()).toStrictEqual([
      `problem: of 2 sealed reports in the log, 1 cannot be opened: this vault has no key for them (such as ${second})`,
    ]);
  });

  it('that still keeps a key which the log says is destroyed is told', async () => {
    const report = await take('one');
    copyOf('log.db.vault', 'older');
    await inOffice({ store: at('log.db'), clock: () => now }, ({ erase }) =>
      erase({ report, actor: 'li' }, { reason: '举报人申请', approvedBy: 'wang' }),
    );
    expect(await ofVault()).toStrictEqual([
      'ok: the vault can be used, and the key fits; the log holds nothing to open',
    ]);
    copyOf('older', 'log.db.vault');
    expect(await ofVault()).toStrictEqual([
      `problem: 1 reports are recorded as erased, and the vault still keeps their keys (such as ${report})`,
    ]);
  });
});
