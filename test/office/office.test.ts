import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inOffice, openOffice } from '../../src/office/office.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { incoming } from '../support/small-world.ts';
import { publishSmallWorld } from '../support/test-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxia-office-'));
const store = `sqlite:${join(folder, 'log.db')}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an office', () => {
  it('composes log, vault and views from one URL, and closes what it opened', async () => {
    const office = await openOffice({ store, access: 'create', clock: () => '2024-10-01T00:00:00.000Z' });
    await publishSmallWorld(office);
    expect(await office.views()).toBe(await office.views());
    expect((await office.conservation()).received).toBe(0);
    await office.close();
    await office.close();
    await expect(office.store.end()).rejects.toMatchObject({ code: 'store-closed' });
  });

  it('reads the documents of the log once for all that is done in it', async () => {
    await inOffice({ store, access: 'read' }, async ({ library }) => {
      const first = await library.current();
      expect([...first.mandates.keys()]).toHaveLength(1);
      expect((await library.current()).ruleSets).toBe(first.ruleSets);
    });
  });

  it('leaves open what was handed to it open', async () => {
    const open = { store: memoryEventStore(), views: memoryViewStore(), vault: memoryVault() };
    await inOffice(open, publishSmallWorld);
    expect(await open.store.end()).toBeGreaterThan(0n);
  });

  it('over an open log needs an open vault, and open views where it reads them', async () => {
    const log = memoryEventStore();
    await expect(openOffice({ store: log })).rejects.toThrow('needs its vault open');
    const office = await openOffice({ store: log, vault: memoryVault() });
    await expect(office.conservation()).rejects.toThrow('needs its views open');
  });

  it('refuses a submission in the wrong form before anything is sealed', async () => {
    await inOffice({ store }, async (office) => {
      const submission = { report: incoming({ matters: [] }), actor: 'li', idempotencyKey: 'k' };
      await expect(office.receive(submission)).rejects.toMatchObject({ name: 'GuanxiaError' });
    });
  });
});
