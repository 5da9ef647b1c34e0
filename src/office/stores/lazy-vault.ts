import type { Vault } from '../../vault/vault.ts';

/** A vault that is opened, or created, with the first thing that needs it; what fails earlier leaves no file. */
export const lazyVault = (open: () => Promise<Vault>): Vault => {
  let opening: Promise<Vault> | undefined;
  const opened = (): Promise<Vault> => {
    opening ??= open();
    return opening;
  };
  return {
    seal: async (report, texts) => (await opened()).seal(report, texts),
    open: async (report, field, sealed) => (await opened()).open(report, field, sealed),
    mark: async (purpose, bytes) => (await opened()).mark(purpose, bytes),
    standing: async (report) => (await opened()).standing(report),
    erase: async (report) => (await opened()).erase(report),
    close: async () => {
      if (opening !== undefined) await (await opening).close();
    },
  };
};
