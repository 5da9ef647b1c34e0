import type { FileKind } from '../file-kind.ts';

/**
 * Views can be rebuilt from the log, so their last commits need not survive a power cut: document and
 * checkpoint are lost or kept together.
 */
export const viewFile: FileKind = {
  name: { 'zh-CN': '视图存储', en: 'view store' },
  applicationId: 0x47585657, // GXVW
  version: 1,
  synchronous: 'NORMAL',
  schema: `
    CREATE TABLE view_checkpoint (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL,
      event_id TEXT NOT NULL,
      PRIMARY KEY (name, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE view_document (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      key TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (name, version, key)
    ) STRICT;
    CREATE TABLE view_index (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      key TEXT NOT NULL,
      index_name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (name, version, key, index_name)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX view_index_by_value ON view_index (name, version, index_name, value, key);
  `,
};
