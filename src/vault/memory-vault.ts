import { randomBytes } from 'node:crypto';
import { keyBytes } from './cipher.ts';
import type { KeyRing } from './key-ring.ts';
import { masterKey } from './master-key.ts';
import { sealedErased, sealedUnknown } from './problems.ts';
import type { Vault } from './vault.ts';
import { vaultOver } from './vault-over.ts';

/** `masterKey`: 32 bytes, random by default. Two vaults with the same one make the same marks. */
export interface MemoryVaultOptions {
  readonly masterKey?: Uint8Array;
}

/** A vault that forgets everything with the process: for tests and demonstrations. */
export const memoryVault = (options: MemoryVaultOptions = {}): Vault =>
  vaultOver(masterKey(Buffer.from(options.masterKey ?? randomBytes(keyBytes))), memoryKeyRing());

const memoryKeyRing = (): KeyRing => {
  const keys = new Map<string, Buffer>();
  const erased = new Set<string>();
  const assertKept = (report: string): void => {
    if (erased.has(report)) throw sealedErased(report);
  };
  return {
    obtain: async (report) => {
      assertKept(report);
      const key = keys.get(report) ?? randomBytes(keyBytes);
      keys.set(report, key);
      return Buffer.from(key);
    },
    find: async (report) => {
      assertKept(report);
      const key = keys.get(report);
      if (key === undefined) throw sealedUnknown(report);
      return Buffer.from(key);
    },
    erase: async (report) => {
      keys.get(report)?.fill(0);
      keys.delete(report);
      erased.add(report);
    },
    close: async () => {
      for (const key of keys.values()) key.fill(0);
    },
  };
};
