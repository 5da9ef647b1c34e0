import fc from 'fast-check';
import { expect } from 'vitest';
import { beginning, positionOf, positionText } from '../../../src/stores/port/position.ts';
import type {
  Checkpoint,
  HeldView,
  ViewChange,
  ViewId,
  ViewQuery,
  ViewStore,
} from '../../../src/stores/port/view-store.ts';

interface Opened {
  readonly store: ViewStore;
  readonly reopen?: () => Promise<ViewStore>;
  readonly dispose?: () => Promise<void>;
}

interface View {
  checkpoint: Checkpoint | undefined;
  readonly rows: Map<string, NonNullable<ViewChange>>;
}

/** What a view store is, told with maps. */
type Model = Map<string, View>;

interface Real {
  store: ViewStore;
  readonly reopen: (() => Promise<ViewStore>) | undefined;
}

type Command = fc.AsyncCommand<Model, Real>;

interface Id extends ViewId {
  readonly state: HeldView['state'];
}

const keyOf = ({ name, version, state }: Id): string => `${name}/${version}/${state}`;

const viewOf = (model: Model, id: Id): View => {
  const found = model.get(keyOf(id)) ?? { checkpoint: undefined, rows: new Map() };
  model.set(keyOf(id), found);
  return found;
};

const documentsOf = (store: ViewStore, { state }: Id) => (state === 'live' ? store : store.drafts);

const viewId = fc.record({
  name: fc.constantFrom('a', '视图'),
  version: fc.constantFrom(1, 2),
  state: fc.constantFrom('live' as const, 'draft' as const),
});
const key = fc.constantFrom('', 'k', 'k1', 'k2', '｡', '𠀀', '人');
const index = fc.dictionary(fc.constantFrom('organ', 'week'), fc.constantFrom('', 'x', '区'), {
  noNullPrototype: true,
});
const row = fc.record(
  { document: fc.jsonValue({ noUnicodeString: false }), index },
  { noNullPrototype: true },
);
const change = fc.option(row, { nil: undefined, freq: 4 });
const step = fc.array(fc.tuple(key, change), { maxLength: 6 });

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const documentsIn = (rows: readonly (readonly [string, NonNullable<ViewChange>])[]) =>
  rows.map(([name, { document }]) => ({ key: name, document: JSON.parse(JSON.stringify(document)) }));

const put = ({ rows }: View, name: string, value: ViewChange) =>
  value === undefined ? rows.delete(name) : rows.set(name, value);

const save = fc.tuple(viewId, step, fc.constantFrom(true, true, true, false)).map(([id, entries, honest]) =>
  command(`save ${JSON.stringify([id, entries, honest])}`, async (model, { store }) => {
    const view = viewOf(model, id);
    const from = honest ? view.checkpoint : { position: positionOf(99n), eventId: 'elsewhere' };
    const position = positionOf(BigInt(positionText(view.checkpoint?.position ?? beginning)) + 1n);
    const to = { position, eventId: `e${position}` };
    const [saved] = await Promise.allSettled([
      documentsOf(store, id).save(id, { from, to, changes: new Map(entries) }),
    ]);
    expect(saved).toMatchObject(honest ? { status: 'fulfilled' } : { reason: { code: 'view-conflict' } });
    if (!honest) return;
    for (const [name, value] of new Map(entries)) put(view, name, value);
    view.checkpoint = to;
  }),
);

const byBytes = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

function expectedRows({ rows }: View, { where, after, limit }: ViewQuery) {
  const matching = [...rows].filter(([name, { index: values }]) => {
    if (after !== undefined && byBytes([name, 0], [after, 0]) <= 0) return false;
    return where === undefined || values[where.index] === where.value;
  });
  return documentsIn(matching.toSorted(byBytes).slice(0, limit));
}

const where = fc.record({
  index: fc.constantFrom('organ', 'week', 'none'),
  value: fc.constantFrom('', 'x', '区'),
});
const query = fc.record(
  { where, after: key, limit: fc.integer({ min: 0, max: 5 }) },
  { requiredKeys: ['limit'] },
);

const list = fc.tuple(viewId, query).map(([id, asked]) =>
  command(`list ${JSON.stringify([id, asked])}`, async (model, { store }) => {
    const view = viewOf(model, id);
    const documents = documentsOf(store, id);
    expect(await documents.list(id, asked as ViewQuery)).toStrictEqual(
      expectedRows(view, asked as ViewQuery),
    );
    expect(await documents.count(id)).toBe(view.rows.size);
    expect(await documents.checkpoint(id)).toStrictEqual(view.checkpoint);
  }),
);

const load = fc.tuple(viewId, fc.uniqueArray(key)).map(([id, keys]) =>
  command(`load ${JSON.stringify([id, keys])}`, async (model, { store }) => {
    const { rows } = viewOf(model, id);
    const present = keys.flatMap((name) => {
      const found = rows.get(name);
      return found === undefined ? [] : [[name, found] as const];
    });
    const loaded = [...(await documentsOf(store, id).load(id, keys))].map(([name, document]) => ({
      key: name,
      document,
    }));
    expect(loaded).toStrictEqual(documentsIn(present));
  }),
);

const drop = viewId.map((id) =>
  command(`drop ${JSON.stringify(id)}`, async (model, { store }) => {
    await documentsOf(store, id).drop(id);
    model.delete(keyOf(id));
  }),
);

const swap = fc.tuple(viewId, fc.constantFrom(true, true, false)).map(([id, honest]) =>
  command(`swap ${JSON.stringify([id, honest])}`, async (model, { store }) => {
    const [live, draft] = (['live', 'draft'] as const).map((state) => viewOf(model, { ...id, state }));
    const to = draft?.checkpoint;
    const from = honest ? live?.checkpoint : { position: positionOf(99n), eventId: 'elsewhere' };
    if (to === undefined) return;
    const [swapped] = await Promise.allSettled([store.swap(id, { from, to })]);
    expect(swapped).toMatchObject(honest ? { status: 'fulfilled' } : { reason: { code: 'view-conflict' } });
    if (!honest) return;
    model.set(keyOf({ ...id, state: 'live' }), draft as View);
    model.delete(keyOf({ ...id, state: 'draft' }));
  }),
);

const reopen = fc.constant(
  command('reopen', async (_model, real) => {
    if (real.reopen !== undefined) real.store = await real.reopen();
  }),
);

/** Random commands, many times over: whatever a map answers the store answers. */
export async function checkViewsAgainstModel(open: () => Promise<Opened>, runs: number): Promise<void> {
  const commands = fc.commands([save, save, list, load, drop, swap, reopen], { maxCommands: 25 });
  const property = fc.asyncProperty(commands, async (all) => {
    const { store, reopen: again, dispose } = await open();
    const real: Real = { store, reopen: again };
    try {
      await fc.asyncModelRun(() => ({ model: new Map(), real }), all);
    } finally {
      await real.store.close();
      await dispose?.();
    }
  });
  await fc.assert(property, { numRuns: process.env['GUANXIA_LONG'] === undefined ? runs : runs * 60 });
}
