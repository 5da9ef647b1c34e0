import { storableName } from '../event-store-name.ts';
import { storeClosed } from '../event-store-problems.ts';
import type { Checkpoint, ViewChange, ViewId, ViewQuery, ViewStore } from '../view-store.ts';
import { viewConflict } from '../view-store-problems.ts';
import { compareKeys } from './key-order.ts';

interface Row {
  readonly text: string;
  readonly index: ReadonlyMap<string, string>;
}

interface View {
  checkpoint: Checkpoint | undefined;
  readonly rows: Map<string, Row>;
}

/** Views in memory: the reference for every adapter, for tests and the browser. */
export function memoryViewStore(): ViewStore {
  const views = new Map<string, View>();
  let closed = false;

  const viewOf = (id: ViewId): View => {
    if (closed) throw storeClosed();
    return views.get(nameOf(id)) ?? { checkpoint: undefined, rows: new Map() };
  };

  return {
    checkpoint: async (id) => viewOf(id).checkpoint,
    load: async (id, keys) => {
      const { rows } = viewOf(id);
      return new Map(keys.flatMap((key) => documentsOf(key, rows.get(key))));
    },
    save: async (id, { from, to, changes }) => {
      const view = viewOf(id);
      if (!sameCheckpoint(view.checkpoint, from)) throw viewConflict(id, from, view.checkpoint);
      change(view, [...changes].map(rowChange));
      view.checkpoint = Object.freeze({ ...to });
      views.set(nameOf(id), view);
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
      views.delete(nameOf(id));
    },
    close: async () => {
      closed = true;
    },
  };
}

const nameOf = ({ name, version }: ViewId) => `${version} ${name}`;

const documentsOf = (key: string, row: Row | undefined): [string, unknown][] =>
  row === undefined ? [] : [[key, JSON.parse(row.text)]];

const sameCheckpoint = (left: Checkpoint | undefined, right: Checkpoint | undefined) =>
  left?.position === right?.position && left?.eventId === right?.eventId;

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
