import { createHash } from 'node:crypto';
import type { Clock, Ids } from '../../app/ports.ts';
import { memoryVault } from '../../vault/memory-vault.ts';
import type { Vault } from '../../vault/vault.ts';

/** A clock that stands still, so that two runs write the same. */
export const stillClock =
  (instant: string): Clock =>
  () =>
    instant;

/** Version 7 UUIDs that count up. */
export const countingIds = (): Ids => {
  let n = 0;
  return () => {
    n += 1;
    const hex = n.toString(16).padStart(16, '0');
    return `01926000-0000-7000-8${hex.slice(1, 4)}-${hex.slice(4)}`;
  };
};

/**
 * A vault whose marks, and so the reports' ids, come from the seed. What it seals is sealed as ever, under
 * keys of its own: the seed opens nothing.
 */
export const withSeededMarks = (vault: Vault, seed: number): Vault => {
  const masterKey = createHash('sha256').update(`guanxia demo ${seed}`).digest();
  const { mark } = memoryVault({ masterKey });
  return { ...vault, mark };
};
