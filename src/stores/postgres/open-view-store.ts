import { assertStandsAt } from '../kit/fence.ts';
import { turnsInProcess, viewKey } from '../kit/turns.ts';
import type { ViewStore } from '../port/view-store.ts';
import { connect } from './connection.ts';
import { type Generation, generations } from './generations.ts';
import { migrate } from './migrations.ts';
import { parsePlace } from './place.ts';
import { sweeper } from './sweeper.ts';
import { viewDocuments } from './view-documents.ts';

/**
 * Opens the views in a PostgreSQL database, `postgres://[user@]host[:port]/database[?schema=…]`, making and
 * migrating the tables where that is needed. A password comes from the URL, PGPASSWORD or the file that
 * PGPASSFILE names. A step is saved in one transaction; one projector of a view at a time has its turn, which
 * ends with its connection.
 *
 * @throws {GuanxiaError} `postgres-missing` without the package `pg`; `unknown-store`, `store-unavailable`,
 * `store-version`
 */
export async function openPostgresViewStore({ url }: { readonly url: string }): Promise<ViewStore> {
  const place = parsePlace(url);
  const connection = await connect(place);
  try {
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const kept = generations(place.schema);
  const sweep = sweeper(connection);
  const turns = turnsInProcess();
  return {
    ...viewDocuments(connection, 'live'),
    drafts: viewDocuments(connection, 'draft'),
    swap: async (view, { from, to }) => {
      await connection.transaction(async (query) => {
        const live = await kept.find(query, view, { state: 'live', hold: true });
        const draft = await kept.find(query, view, { state: 'draft', hold: true });
        assertStandsAt(view, from, live?.checkpoint);
        assertStandsAt(view, to, draft?.checkpoint);
        if (live !== undefined) await kept.become(query, live.generation, 'retired');
        await kept.become(query, (draft as Generation).generation, 'live');
      });
      await sweep();
    },
    held: async () =>
      (await kept.all(connection.query)).map(({ view, state, checkpoint, stop }) => ({
        view,
        state,
        checkpoint,
        stop,
      })),
    alone: (view, work) =>
      turns(view, () => connection.locked(`guanxia views ${place.schema} ${viewKey(view)}`, work)),
    close: connection.close,
  };
}
