import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checkpoint, ViewChange, ViewQuery, ViewStore } from '../../src/stores/view-store.ts';
import { checkViewsAgainstModel } from '../stores/support/view-store-model.ts';

const patience = process.env['GUANXIA_LONG'] === undefined ? 60_000 : 1_800_000;

/** An empty store; `reopen`, where the views outlive it, closes it and opens the same views again. */
export interface OpenedViewStore {
  readonly store: ViewStore;
  readonly reopen?: () => Promise<ViewStore>;
  readonly dispose?: () => Promise<void>;
}

const view = { name: 'in-scope', version: 1 };
const at = (position: number): Checkpoint => ({ position: BigInt(position), eventId: `event-${position}` });
const row = (document: unknown, index: Readonly<Record<string, string>> = {}): ViewChange => ({
  document,
  index,
});
const changes = (entries: Readonly<Record<string, ViewChange>>) => new Map(Object.entries(entries));

/** What every adapter of the view store port does. */
export function describeViewStore(name: string, open: () => Promise<OpenedViewStore>): void {
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
        ['another log', { position: 4n, eventId: 'event-of-another-log' }],
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
        await checkViewsAgainstModel(open);
        expect.hasAssertions();
      },
      patience,
    );
  });
}
