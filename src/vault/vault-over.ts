import { GuanxiaError } from '../problems/guanxia-error.ts';
import { openText, sealText } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';
import type { MasterKey } from './master-key.ts';
import { vaultClosed } from './problems.ts';
import type { KeyStanding, Vault } from './vault.ts';

/** The vault that keeps its reports' keys in `ring`. */
export const vaultOver = (master: MasterKey, ring: KeyRing): Vault => {
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw vaultClosed();
  };
  return {
    seal: async (report, texts) => {
      assertOpen();
      const fields = Object.entries(texts);
      if (fields.length === 0) return {};
      return withKey(ring.obtain(report), (key) =>
        Object.fromEntries(fields.map(([field, text]) => [field, sealText(key, { report, field }, text)])),
      );
    },
    open: async (report, field, sealed) => {
      assertOpen();
      return withKey(ring.find(report), (key) => openText(key, { report, field }, sealed));
    },
    mark: async (purpose, bytes) => {
      assertOpen();
      return master.mark(purpose, bytes);
    },
    standing: async (report) => {
      assertOpen();
      try {
        return await withKey<KeyStanding>(ring.find(report), () => 'kept');
      } catch (error) {
        return withoutKey(error);
      }
    },
    erase: async (report) => {
      assertOpen();
      await ring.erase(report);
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await ring.close();
      master.destroy();
    },
  };
};

const withoutKey = (error: unknown): KeyStanding => {
  if (!(error instanceof GuanxiaError)) throw error;
  if (error.code === 'sealed-erased') return 'erased';
  if (error.code === 'sealed-unknown') return 'unknown';
  throw error;
};

const withKey = async <T>(pending: Promise<Buffer>, use: (key: Buffer) => T): Promise<T> => {
  const key = await pending;
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
};
