import type { ViewStore } from '../../view-store.ts';
import type { Database } from '../driver.ts';
import { checkpointReader } from './checkpoint-reader.ts';
import { listReader } from './list-reader.ts';

/** A member of the port, without its promise. */
export type Immediate<Name extends keyof ViewStore> = (
  ...input: Parameters<ViewStore[Name]>
) => Awaited<ReturnType<ViewStore[Name]>>;

export interface ViewReader {
  readonly checkpoint: Immediate<'checkpoint'>;
  readonly load: Immediate<'load'>;
  readonly list: Immediate<'list'>;
  readonly count: Immediate<'count'>;
}

export function viewReader(database: Database): ViewReader {
  const document = database.prepare<[string]>(
    'SELECT document FROM view_document WHERE name = ? AND version = ? AND key = ?',
  );
  const count = database.prepare<[number]>(
    'SELECT count(*) FROM view_document WHERE name = ? AND version = ?',
  );
  return {
    checkpoint: checkpointReader(database),
    load: ({ name, version }, keys) => {
      const found = keys.map((key) => [key, document.get(name, version, key)?.[0]] as const);
      return new Map(found.flatMap(([key, text]) => (text === undefined ? [] : [[key, JSON.parse(text)]])));
    },
    list: listReader(database),
    count: ({ name, version }) => count.get(name, version)?.[0] ?? 0,
  };
}
