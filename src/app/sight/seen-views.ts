import { type Reader, seenBy } from '../../domain/sight/sight.ts';
import type { Projection } from '../../projections/projection.ts';
import { projections } from '../../projections/projections.ts';
import type { ViewDocuments, ViewId, ViewQuery, ViewStore } from '../../stores/port/view-store.ts';
import { refuseToWrite } from './only-read.ts';

type Rows = Awaited<ReturnType<ViewDocuments['list']>>;

const projectionOf = ({ name, version }: ViewId): Projection<unknown> | undefined =>
  projections.find((one) => one.name === name && one.version === version);

/** Whoever sees one sight alone finds the rows by that; of other indexes a store looks up one. */
const whereSeen = (
  { indexes }: Projection<unknown>,
  reader: Reader,
  where: ViewQuery['where'],
): ViewQuery['where'] => {
  const [only, ...others] = seenBy(reader);
  if (where !== undefined || only === undefined || others.length > 0) return where;
  return Object.hasOwn(indexes, 'sight') ? { index: 'sight', value: only } : where;
};

/** The rows that are seen, in key order, from pages of `limit` of all rows. */
async function* rowsSeen(
  views: ViewDocuments,
  projection: Projection<unknown>,
  { where, after, limit }: ViewQuery,
  reader: Reader,
): AsyncGenerator<Rows[number]> {
  const wanted = whereSeen(projection, reader, where);
  for (let from = after; ; ) {
    const page = await views.list(projection, {
      limit,
      ...(wanted && { where: wanted }),
      ...(from !== undefined && { after: from }),
    });
    for (const { key, document } of page) {
      const seen = projection.seenBy(document, reader);
      if (seen !== undefined) yield { key, document: seen };
    }
    if (page.length < limit) return;
    from = (page.at(-1) as Rows[number]).key;
  }
}

const listSeen = async (
  views: ViewDocuments,
  projection: Projection<unknown>,
  query: ViewQuery,
  reader: Reader,
): Promise<Rows> => {
  const rows: Rows[number][] = [];
  for await (const row of rowsSeen(views, projection, query, reader))
    if (rows.push(row) === query.limit) return rows;
  return rows;
};

const countSeen = async (
  views: ViewDocuments,
  projection: Projection<unknown>,
  reader: Reader,
): Promise<number> => {
  let count = 0;
  for await (const _row of rowsSeen(views, projection, { limit: 1_000 }, reader)) count += 1;
  return count;
};

/**
 * The views as they would be if nothing that `reader` may not see had ever been received. Catch the views themselves up
 * first: these are only read. How far they have been folded is not told, since that counts what is not seen.
 */
export const viewsSeenBy = (views: ViewStore, reader: Reader): ViewStore => {
  const load: ViewDocuments['load'] = async (view, keys) => {
    const found = await views.load(view, keys);
    const projection = projectionOf(view);
    const seen = [...found].flatMap(([key, document]) => {
      const shown = projection?.seenBy(document, reader);
      return shown === undefined ? [] : [[key, shown] as const];
    });
    return new Map(seen);
  };
  const documents: ViewDocuments = {
    checkpoint: async () => undefined,
    load,
    save: refuseToWrite,
    stop: refuseToWrite,
    drop: refuseToWrite,
    list: async (view, query) => {
      const projection = projectionOf(view);
      return projection === undefined ? [] : listSeen(views, projection, query, reader);
    },
    count: async (view) => {
      const projection = projectionOf(view);
      return projection === undefined ? 0 : countSeen(views, projection, reader);
    },
  };
  return {
    ...documents,
    drafts: documents,
    swap: refuseToWrite,
    held: async () => [],
    alone: refuseToWrite,
    close: () => views.close(),
  };
};
