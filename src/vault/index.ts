export { type MemoryVaultOptions, memoryVault } from './memory-vault.ts';
export { openSqliteVault, type SqliteVaultOptions } from './sqlite/open-sqlite-vault.ts';
export type { KeyStanding, Vault } from './vault.ts';
