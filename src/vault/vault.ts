import type { Sealed } from '../domain/report/sealed.ts';

export type KeyStanding = 'kept' | 'erased' | 'unknown';

/**
 * The port behind which personal data lives. What it seals can be opened only while it keeps the
 * report's key; what it marks cannot be guessed without the vault's own key. Every member may reject with
 * `vault-closed`, `vault-unavailable` (locked, disk trouble) or `vault-damaged`.
 */
export interface Vault {
  /**
   * Seal texts of one report under that report's key; the key is durable before the promise resolves.
   * A report without texts gets no key. Errors: `sealed-erased` (its key was destroyed; none is made again).
   */
  readonly seal: (
    report: string,
    texts: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, Sealed>>>;
  /**
   * Open one text; `report` and `field` are what it was sealed under and are authenticated. Errors:
   * `sealed-erased`, `sealed-damaged` (not sealed as this field of this report, or changed since),
   * `sealed-unknown` (this vault never had a key for the report).
   */
  readonly open: (report: string, field: string, sealed: Sealed) => Promise<string>;
  /**
   * A keyed digest (HMAC-SHA-256) of bytes, so that equal inputs can be recognised but not guessed: 64 hex
   * digits. Marks for different purposes, or of vaults with different master keys, have nothing in common.
   */
  readonly mark: (purpose: string, bytes: Uint8Array) => Promise<string>;
  /** Whether the vault keeps the report's key, has destroyed it, or never had one. Opens nothing else. */
  readonly standing: (report: string) => Promise<KeyStanding>;
  /**
   * Destroy a report's key, for good. Once the promise resolves, what was sealed under it cannot be opened
   * again and the key is in none of the vault's files; if it rejects, call it again. Backups are not reached.
   */
  readonly erase: (report: string) => Promise<void>;
  /** Finish what was asked for, then refuse everything with `vault-closed`. */
  readonly close: () => Promise<void>;
}
