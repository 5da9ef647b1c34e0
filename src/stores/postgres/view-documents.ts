import { assertStandsAt } from '../kit/fence.ts';
import type { ViewDocuments, ViewId } from '../port/view-store.ts';
import { viewConflict } from '../port/view-store-problems.ts';
import type { Connection, Query } from './connection.ts';
import { type Generation, generations, type State } from './generations.ts';
import { lister } from './lister.ts';
import { rowWriter } from './row-writer.ts';
import { sweeper } from './sweeper.ts';

/** The views of one state in a database. */
export function viewDocuments(connection: Connection, state: State): ViewDocuments {
  const { place, query, transaction } = connection;
  const kept = generations(place.schema);
  const write = rowWriter(place.schema);
  const sweep = sweeper(connection);
  const { load, list, count } = lister(connection, state);

  /** The generation, kept from others until the transaction ends. */
  const held = async (
    inside: Query,
    view: ViewId,
  ): Promise<Pick<Generation, 'generation' | 'checkpoint'>> => {
    const found = await kept.find(inside, view, { state, hold: true });
    if (found !== undefined) return found;
    const generation = await kept.add(inside, view, state);
    if (generation === undefined) throw viewConflict(view, undefined, undefined);
    return { generation, checkpoint: undefined };
  };

  return {
    checkpoint: async (view) => (await kept.find(query, view, { state, hold: false }))?.checkpoint,
    load,
    save: (view, { from, to, changes }) =>
      transaction(async (inside) => {
        const { generation, checkpoint } = await held(inside, view);
        assertStandsAt(view, from, checkpoint);
        await write(inside, generation, changes);
        await kept.move(inside, generation, to);
      }),
    stop: (view, stop) =>
      transaction(async (inside) => kept.stop(inside, (await held(inside, view)).generation, stop)),
    list,
    count,
    drop: async (view) => {
      await transaction(async (inside) => {
        const found = await kept.find(inside, view, { state, hold: true });
        if (found !== undefined) await kept.become(inside, found.generation, 'retired');
      });
      await sweep();
    },
  };
}
