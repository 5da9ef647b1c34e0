import type { FileKind } from '../file-kind.ts';

/**
 * The event log. `bytes` is the UTF-8 text of the event's RFC 8785 canonical JSON, exactly as it is hashed;
 * the columns before it can be read without touching it. `hash` is the stream's chain hash up to the event,
 * `part` is {@link partOf} the stream.
 */
export const eventLog: FileKind = {
  name: { 'zh-CN': '事件日志', en: 'event log' },
  applicationId: 0x47584c47, // GXLG
  version: 1,
  synchronous: 'FULL',
  schema: `
    CREATE TABLE streams (
      sid INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      sid INTEGER NOT NULL,
      version INTEGER NOT NULL,
      type TEXT NOT NULL,
      part INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      bytes BLOB NOT NULL,
      UNIQUE (sid, version)
    ) STRICT;
  `,
};
