import { transaction } from '../../../sqlite/transaction.ts';
import { assertStandsAt } from '../../kit/fence.ts';
import type { ViewDocuments, ViewId } from '../../port/view-store.ts';
import type { Session } from '../session.ts';
import { type Generations, generations, type State } from './generations.ts';
import { listReader } from './list-reader.ts';
import { rowWriter } from './row-writer.ts';
import { sweeper } from './sweeper.ts';

/** The views of one state in a file. */
export function viewDocuments(file: Session, state: State): ViewDocuments {
  const { database, use } = file;
  const kept = generations(database);
  const list = listReader(database);
  const write = rowWriter(database);
  const sweep = sweeper(file);
  const document = database.prepare<[string]>(
    'SELECT document FROM view_document WHERE generation = ? AND key = ?',
  );
  const count = database.prepare<[number]>('SELECT count(*) FROM view_document WHERE generation = ?');

  const reading = <T>(view: ViewId, absent: T, read: (generation: number) => T): T =>
    use(() => {
      const found = kept.find(view, state);
      return found === undefined ? absent : read(found.generation);
    });

  return {
    checkpoint: async (view) => use(() => kept.find(view, state)?.checkpoint),
    load: async (view, keys) =>
      reading(view, new Map(), (generation) => {
        const found = keys.map((key) => [key, document.get(generation, key)?.[0]] as const);
        return new Map(found.flatMap(([key, text]) => (text === undefined ? [] : [[key, JSON.parse(text)]])));
      }),
    save: async (view, { from, to, changes }) =>
      inTransaction(file, () => {
        assertStandsAt(view, from, kept.find(view, state)?.checkpoint);
        const generation = ensured(kept, view, state);
        for (const [key, change] of changes) write(generation, key, change);
        kept.move(generation, to);
      }),
    stop: async (view, stop) => inTransaction(file, () => kept.stop(ensured(kept, view, state), stop)),
    list: async (view, query) => reading(view, [], (generation) => list(generation, query)),
    count: async (view) => reading(view, 0, (generation) => count.get(generation)?.[0] ?? 0),
    drop: async (view) => {
      inTransaction(file, () => {
        const found = kept.find(view, state);
        if (found !== undefined) kept.become(found.generation, 'retired');
      });
      await sweep();
    },
  };
}

export const inTransaction = <T>({ database, use }: Session, work: () => T): T =>
  use(() => transaction(database, work));

const ensured = (kept: Generations, view: ViewId, state: State): number =>
  kept.find(view, state)?.generation ?? kept.add(view, state);
