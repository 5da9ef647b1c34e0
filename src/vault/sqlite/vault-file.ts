/** `GXva`, SQLite's `application_id` of a vault. */
export const applicationId = 0x47587661;

/** SQLite's `user_version`: of the schema, of wrapped keys and of the check value. */
export const formatVersion = 1;

/**
 * Keys are deleted, not blanked: with `secure_delete` ON nothing of a deleted row stays in the file.
 * (`FAST` was seen to leave about 1 key in 100 in pages that were given up.)
 */
export const schema = `
  CREATE TABLE master (id INTEGER PRIMARY KEY CHECK (id = 1), verifier BLOB NOT NULL) STRICT;
  CREATE TABLE keys (report TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE erased (report TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
