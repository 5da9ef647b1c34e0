import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../../src/vault/key-ring.ts';
import { masterKey } from '../../src/vault/master-key.ts';
import { vaultOver } from '../../src/vault/vault-over.ts';
import { rejection } from './rejection.ts';
import { report } from './vault-contract.ts';

const zero = Buffer.alloc(32);

/** A ring that always has the same key, and remembers the copies it gave. */
const watched = () => {
  const copies: Buffer[] = [];
  const give = async () => {
    const copy = Buffer.alloc(32, 7);
    copies.push(copy);
    return copy;
  };
  const nothing = async () => undefined;
  return { copies, ring: { obtain: give, find: give, erase: nothing, close: nothing } satisfies KeyRing };
};

describe('keys in memory', () => {
  it('are zeroed as soon as a text was sealed or opened, or was not', async () => {
    const { copies, ring } = watched();
    const vault = vaultOver(masterKey(Buffer.alloc(32, 1)), ring);
    const { text } = await vault.seal(report, { text: 'text' });
    if (text === undefined) throw new Error('nothing was sealed');
    expect(await vault.open(report, 'text', text)).toBe('text');
    expect(await rejection(vault.open(report, 'other', text))).toBe('sealed-damaged');
    expect(copies).toStrictEqual([zero, zero, zero]);
  });

  it('are zeroed when the vault is closed', async () => {
    const secret = Buffer.alloc(32, 1);
    const master = masterKey(secret);
    await vaultOver(master, watched().ring).close();
    expect(secret).toStrictEqual(zero);
  });
});
