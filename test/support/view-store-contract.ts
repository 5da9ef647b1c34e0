import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { positionOf } from '../../src/stores/port/position.ts';
import type { Checkpoint, Stop, ViewChange, ViewQuery, ViewStore } from '../../src/stores/port/view-store.ts';
import { checkViewsAgainstModel } from '../stores/support/view-store-model.ts';

const patience = process.env['GUANXIA_LONG'] === undefined ? 60_000 : 1_800_000;

/** An empty store; `reopen`, where the views outlive it, closes it and opens the same views again. */
export interface OpenedViewStore {
  readonly store: ViewStore;
  readonly reopen?: () => Promise<ViewStore>;
  readonly dispose?: () => Promise<void>;
}

const view = { name: 'in-scope', version: 1 };
const at = (position: number): Checkpoint => ({
  position: positionOf(BigInt(position)),
  eventId: `event-${position}`,
});
const row = (document: unknown, index: Readonly<Record<string, string>> = {}): ViewChange => ({
  document,
  index,
});
const stopAt = (position: number): Stop => ({
  ...at(position),
  code: 'event-not-foldable',
  reason: { 'zh-CN': '无法\u0000处理', en: 'it does not fit' },
});
const changes = (entries: Readonly<Record<string, ViewChange>>) => new Map(Object.entries(entries));

/** What every adapter of the view store port does; `runs` of random commands, fewer where opening is slow. */
export function describeViewStore(
  name: string,
  open: () => Promise<OpenedViewStore>,
  { runs = 300 }: { readonly runs?: number } = {},
): void {
  describe(name, () => {
    let opened: OpenedViewStore;
    let store: ViewStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });

    afterEach(async () => {
      await store.close();
      await opened.dispose?.();
    });

    const save = (from: number, to: number, entries: Readonly<Record<string, ViewChange>>, of = view) =>
      store.save(of, { from: from === 0 ? undefined : at(from), to: at(to), changes: changes(entries) });
    const keys = async (query: Partial<ViewQuery> = {}, of = view) =>
      (await store.list(of, { limit: 100, ...query })).map(({ key }) => key);

    it('knows nothing of a view that was never saved', async () => {
      expect(await store.checkpoint(view)).toBeUndefined();
      expect(await store.load(view, ['a'])).toStrictEqual(new Map());
      expect(await store.list(view, { limit: 10 })).toStrictEqual([]);
      expect(await store.count(view)).toBe(0);
    });

    it('keeps documents and checkpoint', async () => {
      await save(0, 5, { a: row({ n: 1 }), b: row({ n: 2 }) });
      expect(await store.checkpoint(view)).toStrictEqual(at(5));
      expect(await store.load(view, ['b', 'missing', 'a'])).toStrictEqual(
        new Map([
          ['b', { n: 2 }],
          ['a', { n: 1 }],
        ]),
      );
      expect(await store.list(view, { limit: 10 })).toStrictEqual([
        { key: 'a', document: { n: 1 } },
        { key: 'b', document: { n: 2 } },
      ]);
      expect(await store.count(view)).toBe(2);
    });

    it('changes, adds and deletes documents', async () => {
      await save(0, 1, { a: row({ n: 1 }), b: row({ n: 2 }) });
      await save(1, 2, { a: row({ n: 3 }), b: undefined, c: row({ n: 4 }), absent: undefined });
      expect(await store.list(view, { limit: 10 })).toStrictEqual([
        { key: 'a', document: { n: 3 } },
        { key: 'c', document: { n: 4 } },
      ]);
      await save(2, 3, {});
      expect(await store.checkpoint(view)).toStrictEqual(at(3));
      expect(await store.count(view)).toBe(2);
    });

    it('gives documents back as they were, whatever becomes of the objects', async () => {
      const document = { z: [1e21, 0.1, null, { '😀': '\u0000\u2028𠀀' }], a: '', toString: 1 };
      const text = JSON.stringify(document);
      const kept = async () => JSON.stringify((await store.load(view, ['a'])).get('a'));
      await save(0, 1, { a: row(document) });
      document.a = 'changed';
      expect(await kept()).toBe(text);
      const loaded = (await store.load(view, ['a'])).get('a');
      (loaded as typeof document).a = 'changed';
      expect(await kept()).toBe(text);
    });

    describe('fencing', () => {
      it.each([
        ['nothing saved yet', undefined],
        ['an earlier position', at(3)],
        ['a later position', at(5)],
        ['another log', { position: positionOf(4n), eventId: 'event-of-another-log' }],
      ])('refuses a step from %s, and changes nothing', async (_label, from) => {
        await save(0, 4, { a: row(1, { by: 'x' }) });
        const step = { from, to: at(9), changes: changes({ a: row(2, { by: 'y' }), b: row(3) }) };
        await expect(store.save(view, step)).rejects.toMatchObject({ code: 'view-conflict' });
        expect(await store.checkpoint(view)).toStrictEqual(at(4));
        expect(await store.list(view, { limit: 10 })).toStrictEqual([{ key: 'a', document: 1 }]);
        expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual(['a']);
      });

      it('refuses a step from anywhere on a view that was never saved', async () => {
        await expect(save(1, 2, {})).rejects.toThrow(
          'view `in-scope` version 1 was expected at position 1 and is at 0',
        );
        expect(await store.checkpoint(view)).toBeUndefined();
      });

      it('lets one of several projectors win', async () => {
        await save(0, 1, {});
        const steps = Array.from({ length: 10 }, (_, n) => save(1, 2, { [`k${n}`]: row(n) }));
        const outcomes = await Promise.allSettled(steps);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store.count(view)).toBe(1);
      });
    });

    describe('listing', () => {
      it('goes by the order of UTF-8 bytes, a page at a time', async () => {
        const ordered = ['', ' ', 'A', 'a', 'a ', 'aa', 'b', 'é', '專', '｡', '\ufffd', '😀', '𠀀', '𠀀a'];
        await save(0, 1, Object.fromEntries(ordered.toReversed().map((key) => [key, row(key)])));
        const bytewise = ordered.toSorted((left, right) =>
          Buffer.compare(Buffer.from(left), Buffer.from(right)),
        );
        expect(ordered).toStrictEqual(bytewise);
        expect(await keys()).toStrictEqual(ordered);
        const paged: string[] = [];
        for (let page = await keys({ limit: 3 }); page.length > 0; ) {
          paged.push(...page);
          page = await keys({ limit: 3, after: page.at(-1) as string });
        }
        expect(paged).toStrictEqual(ordered);
        expect(await keys({ after: '｡' })).toStrictEqual(['\ufffd', '😀', '𠀀', '𠀀a']);
        expect(await keys({ after: 'no such key' })).toStrictEqual(await keys({ after: 'b' }));
      });

      it('finds rows by an index', async () => {
        await save(0, 1, {
          c: row(3, { organ: 'x', week: '31' }),
          a: row(1, { organ: 'x', week: '32' }),
          b: row(2, { organ: 'y', week: '31' }),
          d: row(4),
        });
        const by = (index: string, value: string) => keys({ where: { index, value } });
        expect(await by('organ', 'x')).toStrictEqual(['a', 'c']);
        expect(await by('week', '31')).toStrictEqual(['b', 'c']);
        expect(await by('organ', '31')).toStrictEqual([]);
        expect(await by('constructor', '')).toStrictEqual([]);
        expect(await keys({ where: { index: 'organ', value: 'x' }, after: 'a' })).toStrictEqual(['c']);
        expect(await keys({ where: { index: 'organ', value: 'x' }, limit: 1 })).toStrictEqual(['a']);
      });

      it('follows a row when its index values change or go', async () => {
        await save(0, 1, { a: row(1, { organ: 'x' }), b: row(2, { organ: 'x' }), c: row(3, { organ: 'x' }) });
        await save(1, 2, { a: row(1, { organ: 'y' }), b: undefined, c: row(3) });
        expect(await keys({ where: { index: 'organ', value: 'x' } })).toStrictEqual([]);
        expect(await keys({ where: { index: 'organ', value: 'y' } })).toStrictEqual(['a']);
        expect(await keys()).toStrictEqual(['a', 'c']);
      });

      it('takes any name literally', async () => {
        const odd = ['%', "'; DROP TABLE view_document; --", '__proto__', '_', 'constructor', 'toString'];
        await save(0, 1, Object.fromEntries(odd.map((key) => [key, row({ key }, { toString: key })])));
        expect(await store.count(view)).toBe(odd.length);
        expect(await keys({ where: { index: 'toString', value: '%' } })).toStrictEqual(['%']);
      });
    });

    it('refuses names that a store could not keep, and the whole step with them', async () => {
      for (const bad of ['a\0b', '\udc00']) {
        const steps = [{ ok: row(1), [bad]: row(2) }, { ok: row(1, { by: bad }) }];
        for (const step of steps) {
          await expect(save(0, 1, step)).rejects.toMatchObject({ code: 'unstorable-name' });
        }
      }
      expect(await store.count(view)).toBe(0);
      expect(await store.checkpoint(view)).toBeUndefined();
    });

    it('keeps views and their generations apart, and forgets only the one it is told to', async () => {
      const next = { name: 'in-scope', version: 2 };
      const other = { name: 'referral', version: 1 };
      await save(0, 1, { a: row('v1', { by: 'x' }) });
      await save(0, 2, { a: row('v2', { by: 'x' }), b: row('v2') }, next);
      await save(0, 3, { a: row('other', { by: 'x' }) }, other);
      expect(await store.load(view, ['a', 'b'])).toStrictEqual(new Map([['a', 'v1']]));
      expect(await store.checkpoint(next)).toStrictEqual(at(2));

      await store.drop(view);
      expect(await store.checkpoint(view)).toBeUndefined();
      expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual([]);
      expect(await store.count(view)).toBe(0);
      expect(await keys({}, next)).toStrictEqual(['a', 'b']);
      expect(await keys({ where: { index: 'by', value: 'x' } }, other)).toStrictEqual(['a']);

      await save(0, 1, { c: row('again') });
      expect(await keys()).toStrictEqual(['c']);
    });

    describe('a draft', () => {
      const saveDraft = (from: number, to: number, entries: Readonly<Record<string, ViewChange>>) =>
        store.drafts.save(view, {
          from: from === 0 ? undefined : at(from),
          to: at(to),
          changes: changes(entries),
        });
      const documents = (of: Pick<ViewStore, 'list'> = store) => of.list(view, { limit: 100 });

      it('is built beside the view that answers', async () => {
        await save(0, 5, { a: row('live', { by: 'x' }), b: row('live') });
        await saveDraft(0, 3, { a: row('draft', { by: 'y' }) });
        expect(await documents()).toStrictEqual([
          { key: 'a', document: 'live' },
          { key: 'b', document: 'live' },
        ]);
        expect(await store.checkpoint(view)).toStrictEqual(at(5));
        expect(await keys({ where: { index: 'by', value: 'y' } })).toStrictEqual([]);
        expect(await documents(store.drafts)).toStrictEqual([{ key: 'a', document: 'draft' }]);
        expect(await store.drafts.load(view, ['a', 'b'])).toStrictEqual(new Map([['a', 'draft']]));
        expect(await store.drafts.checkpoint(view)).toStrictEqual(at(3));
        expect(await store.drafts.count(view)).toBe(1);
        await expect(saveDraft(5, 6, {})).rejects.toMatchObject({ code: 'view-conflict' });
      });

      it('takes the place of the view', async () => {
        await save(0, 5, { a: row('live', { by: 'x' }), b: row('live') });
        await saveDraft(0, 7, { a: row('draft', { by: 'y' }), c: row('draft') });
        await store.swap(view, { from: at(5), to: at(7) });
        expect(await documents()).toStrictEqual([
          { key: 'a', document: 'draft' },
          { key: 'c', document: 'draft' },
        ]);
        expect(await store.checkpoint(view)).toStrictEqual(at(7));
        expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual([]);
        expect(await keys({ where: { index: 'by', value: 'y' } })).toStrictEqual(['a']);
        expect(await store.drafts.checkpoint(view)).toBeUndefined();
        expect(await documents(store.drafts)).toStrictEqual([]);
        await save(7, 8, { a: row('later', { by: 'z' }) });
        expect(await keys({ where: { index: 'by', value: 'z' } })).toStrictEqual(['a']);
      });

      it('can be followed by another', async () => {
        for (const n of [1, 2, 3]) {
          await saveDraft(0, n, { [`k${n}`]: row(n, { by: 'x' }) });
          await store.swap(view, { from: n === 1 ? undefined : at(n - 1), to: at(n) });
          expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual([`k${n}`]);
        }
        expect(await store.held()).toHaveLength(1);
      });

      it.each([
        ['a view that has moved on', 4, 7],
        ['a view that was never saved', 0, 7],
        ['another draft', 5, 6],
      ])('does not take the place of %s', async (_label, from, to) => {
        await save(0, 5, { a: row('live') });
        await saveDraft(0, 7, { a: row('draft') });
        const move = { from: from === 0 ? undefined : at(from), to: at(to) };
        await expect(store.swap(view, move)).rejects.toMatchObject({ code: 'view-conflict' });
        expect(await documents()).toStrictEqual([{ key: 'a', document: 'live' }]);
        expect(await documents(store.drafts)).toStrictEqual([{ key: 'a', document: 'draft' }]);
      });

      it('must be there to take a place', async () => {
        await save(0, 5, { a: row('live') });
        const swapped = store.swap(view, { from: at(5), to: at(5) });
        await expect(swapped).rejects.toMatchObject({ code: 'view-conflict' });
        expect(await documents()).toStrictEqual([{ key: 'a', document: 'live' }]);
      });

      it('is dropped without the view, and the view without it', async () => {
        await save(0, 5, { a: row('live', { by: 'x' }) });
        await saveDraft(0, 7, { a: row('draft', { by: 'x' }) });
        await store.drafts.drop(view);
        expect(await store.drafts.checkpoint(view)).toBeUndefined();
        expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual(['a']);
        await saveDraft(0, 8, { b: row('again') });
        await store.drop(view);
        expect(await store.checkpoint(view)).toBeUndefined();
        expect(await documents(store.drafts)).toStrictEqual([{ key: 'b', document: 'again' }]);
      });

      it('is told apart from the view among all that is held', async () => {
        await saveDraft(0, 7, {});
        await save(0, 5, {});
        await save(0, 2, {}, { ...view, version: 10 });
        await save(0, 1, {}, { name: 'a', version: 1 });
        const held = { view, checkpoint: at(5), stop: undefined };
        expect(await store.held()).toStrictEqual([
          { ...held, view: { name: 'a', version: 1 }, state: 'live', checkpoint: at(1) },
          { ...held, state: 'draft', checkpoint: at(7) },
          { ...held, state: 'live' },
          { ...held, view: { ...view, version: 10 }, state: 'live', checkpoint: at(2) },
        ]);
      });
    });

    describe('a stop', () => {
      const stopOf = async (state: 'live' | 'draft') =>
        (await store.held()).find((one) => one.state === state)?.stop;

      it('is kept until the view goes on', async () => {
        await save(0, 5, { a: row(1) });
        await store.stop(view, stopAt(6));
        expect(await stopOf('live')).toStrictEqual(stopAt(6));
        expect(await store.checkpoint(view)).toStrictEqual(at(5));
        expect(await store.count(view)).toBe(1);
        await save(5, 6, {});
        expect(await stopOf('live')).toBeUndefined();
      });

      it('can come before the first step', async () => {
        await store.stop(view, stopAt(1));
        expect(await store.held()).toStrictEqual([
          { view, state: 'live', checkpoint: undefined, stop: stopAt(1) },
        ]);
        await save(0, 1, { a: row(1) });
        expect(await stopOf('live')).toBeUndefined();
      });

      it('is of the draft or of the view, and ends with what it is of', async () => {
        await save(0, 5, {});
        await store.drafts.stop(view, stopAt(3));
        expect([await stopOf('live'), await stopOf('draft')]).toStrictEqual([undefined, stopAt(3)]);
        await store.drafts.drop(view);
        await store.stop(view, stopAt(6));
        await store.drafts.save(view, { from: undefined, to: at(7), changes: new Map() });
        await store.swap(view, { from: at(5), to: at(7) });
        expect(await store.held()).toStrictEqual([
          { view, state: 'live', checkpoint: at(7), stop: undefined },
        ]);
      });
    });

    describe('a turn', () => {
      it('lets one at a time work on a view', async () => {
        let [working, most] = [0, 0];
        const work = async () => {
          working += 1;
          most = Math.max(most, working);
          await new Promise((resolve) => setTimeout(resolve, 2));
          working -= 1;
          return most;
        };
        expect(await Promise.all([1, 2, 3, 4].map(() => store.alone(view, work)))).toStrictEqual([
          1, 1, 1, 1,
        ]);
      });

      it('is of one view', async () => {
        const other = { name: 'referral', version: 1 };
        const both = store.alone(view, () => store.alone(other, async () => 'both'));
        expect(await both).toBe('both');
      });

      it('ends with an error as well', async () => {
        const failing = store.alone(view, () => Promise.reject(new Error('as meant')));
        const next = store.alone(view, async () => 'next');
        await expect(failing).rejects.toThrow('as meant');
        expect(await next).toBe('next');
      });
    });

    it('refuses everything once it is closed', async () => {
      await save(0, 1, { a: row(1) });
      await store.close();
      await store.close();
      const calls = [
        store.checkpoint(view),
        store.load(view, ['a']),
        save(1, 2, {}),
        store.list(view, { limit: 1 }),
        store.count(view),
        store.drop(view),
        store.stop(view, stopAt(2)),
        store.drafts.checkpoint(view),
        store.swap(view, { from: at(1), to: at(2) }),
        store.held(),
      ];
      for (const outcome of await Promise.allSettled(calls)) {
        expect(outcome).toMatchObject({ reason: { code: 'store-closed' } });
      }
    });

    it('keeps views when it is opened again', async ({ skip }) => {
      const { reopen } = opened;
      if (reopen === undefined) return skip('the views live no longer than the store');
      await save(0, 7, { a: row({ n: 1 }, { by: 'x' }) });
      store = await reopen();
      expect(await store.checkpoint(view)).toStrictEqual(at(7));
      expect(await keys({ where: { index: 'by', value: 'x' } })).toStrictEqual(['a']);
      await expect(save(6, 8, {})).rejects.toMatchObject({ code: 'view-conflict' });
    });

    it(
      'does what a map would do',
      async () => {
        await checkViewsAgainstModel(open, runs);
        expect.hasAssertions();
      },
      patience,
    );
  });
}
