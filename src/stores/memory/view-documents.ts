import { assertStandsAt } from '../kit/fence.ts';
import { storableName } from '../kit/storable-name.ts';
import { viewKey } from '../kit/turns.ts';
import type { Checkpoint, Stop, ViewChange, ViewDocuments, ViewId, ViewQuery } from '../port/view-store.ts';
import { compareKeys } from './key-order.ts';

interface Row {
  readonly text: string;
  readonly index: ReadonlyMap<string, string>;
}

/** A view as it is kept. */
export interface View {
  readonly id: ViewId;
  readonly checkpoint: Checkpoint | undefined;
  readonly stop: Stop | undefined;
  readonly rows: Map<string, Row>;
}

/** Views by their key, and what can be done with them. */
export interface Shelf extends ViewDocuments {
  readonly views: Map<string, View>;
}

export function shelf(assertOpen: () => void): Shelf {
  const views = new Map<string, View>();
  const viewOf = (id: ViewId): View => {
    assertOpen();
    const { name, version } = id;
    return (
      views.get(viewKey(id)) ?? {
        id: { name, version },
        checkpoint: undefined,
        stop: undefined,
        rows: new Map(),
      }
    );
  };

  return {
    views,
    checkpoint: async (id) => viewOf(id).checkpoint,
    load: async (id, keys) => {
      const { rows } = viewOf(id);
      return new Map(keys.flatMap((key) => documentsOf(key, rows.get(key))));
    },
    save: async (id, { from, to, changes }) => {
      const view = viewOf(id);
      assertStandsAt(id, from, view.checkpoint);
      change(view, [...changes].map(rowChange));
      views.set(viewKey(id), { ...view, checkpoint: Object.freeze({ ...to }), stop: undefined });
    },
    stop: async (id, stop) => {
      views.set(viewKey(id), { ...viewOf(id), stop: Object.freeze({ ...stop }) });
    },
    list: async (id, query) =>
      [...viewOf(id).rows]
        .filter(([key, row]) => matches(key, row, query))
        .sort(([left], [right]) => compareKeys(left, right))
        .slice(0, query.limit)
        .map(([key, { text }]) => ({ key, document: JSON.parse(text) })),
    count: async (id) => viewOf(id).rows.size,
    drop: async (id) => {
      viewOf(id);
      views.delete(viewKey(id));
    },
  };
}

const documentsOf = (key: string, row: Row | undefined): [string, unknown][] =>
  row === undefined ? [] : [[key, JSON.parse(row.text)]];

const rowChange = ([key, change]: readonly [string, ViewChange]) =>
  [storableName(key), change === undefined ? undefined : rowOf(change)] as const;

function change({ rows }: View, changes: readonly (readonly [string, Row | undefined])[]): void {
  for (const [key, row] of changes) {
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }
}

const rowOf = ({ document, index }: NonNullable<ViewChange>): Row => ({
  text: JSON.stringify(document),
  index: new Map(Object.entries(index).map(([name, value]) => [name, storableName(value)])),
});

const matches = (key: string, { index }: Row, { where, after }: ViewQuery) =>
  (after === undefined || compareKeys(key, after) > 0) &&
  (where === undefined || index.get(where.index) === where.value);
