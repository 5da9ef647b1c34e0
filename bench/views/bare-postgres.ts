import { chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';

/** A document as it is kept. */
export type Kept = readonly [key: string, document: string];

const empty = async (client: Client): Promise<void> => {
  await client.query('DROP TABLE IF EXISTS bare');
  await client.query('CREATE TABLE bare (key text COLLATE "C" PRIMARY KEY, document text NOT NULL)');
};

/** All documents by one `COPY` from a file that the server reads. */
export const copied = async (client: Client, documents: readonly Kept[]): Promise<number> => {
  await empty(client);
  const path = join(tmpdir(), 'guanxia-bench.copy');
  const lines = documents.map(([key, document]) => `${key}\t${document.replaceAll('\\', '\\\\')}\n`);
  writeFileSync(path, lines.join(''));
  chmodSync(path, 0o644);
  await client.query(`COPY bare FROM '${path}'`);
  return documents.length;
};

/** All documents by upserts of a thousand, each a transaction. */
export const upserted = async (client: Client, documents: readonly Kept[]): Promise<number> => {
  await empty(client);
  for (let i = 0; i < documents.length; i += 1_000) {
    const page = documents.slice(i, i + 1_000);
    await client.query(
      `INSERT INTO bare SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (key) DO UPDATE SET document = excluded.document`,
      [page.map(([key]) => key), page.map(([, document]) => document)],
    );
  }
  return documents.length;
};
