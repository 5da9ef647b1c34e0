import type { FileKind } from '../file-kind.ts';

/**
 * Views can be rebuilt from the log, so their last commits need not survive a power cut: document and
 * checkpoint are lost or kept together.
 *
 * A generation is one copy of a view: the `live` one answers, the `draft` is under construction, and a
 * `retired` one waits to be swept away. An index entry says again what the document's `indexed` says, a JSON
 * object, in the order in which it is looked up.
 */
export const viewFile: FileKind = {
  name: { 'zh-CN': '视图存储', en: 'view store' },
  applicationId: 0x47585657, // GXVW
  version: 1,
  synchronous: 'NORMAL',
  schema: `
    CREATE TABLE view_generation (
      generation INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('live', 'draft', 'retired')),
      position INTEGER,
      event_id TEXT,
      stop TEXT
    ) STRICT;
    CREATE UNIQUE INDEX view_generation_in_use
      ON view_generation (name, version, state) WHERE state <> 'retired';
    CREATE TABLE view_document (
      generation INTEGER NOT NULL,
      key TEXT NOT NULL,
      document TEXT NOT NULL,
      indexed TEXT NOT NULL,
      PRIMARY KEY (generation, key)
    ) STRICT;
    CREATE TABLE view_index (
      generation INTEGER NOT NULL,
      index_name TEXT NOT NULL,
      value TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (generation, index_name, value, key)
    ) STRICT, WITHOUT ROWID;
  `,
};
