import { expect, it } from 'vitest';
import { memoryVault } from '../../src/vault/index.ts';
import { describeVault } from './vault-contract.ts';

describeVault('the memory vault', async () => memoryVault());

it('marks alike with the same master key, and leaves that key as it was given', async () => {
  const masterKey = new Uint8Array(32).fill(7);
  const [one, two] = [memoryVault({ masterKey }), memoryVault({ masterKey })];
  const bytes = Buffer.from('bytes');
  expect(await one.mark('purpose', bytes)).toBe(await two.mark('purpose', bytes));
  await one.close();
  expect(masterKey).toStrictEqual(new Uint8Array(32).fill(7));
});
