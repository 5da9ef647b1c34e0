import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { catchUp } from '../../../src/app/index.ts';
import { projections } from '../../../src/projections/index.ts';
import { memoryEventStore, memoryViewStore, type ViewStore } from '../../../src/stores/index.ts';
import { openPostgresViewStore } from '../../../src/stores/postgres/index.ts';
import { viewRows } from '../../app/support/view-rows.ts';
import { determined, uuid } from '../../projections/samples.ts';
import { anyPostgres, ownSchema, type Postgres, withPostgres } from '../../support/postgres.ts';
import { describeViewStore } from '../../support/view-store-contract.ts';

const signal = () => {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
};

const view = { name: 'in-scope', version: 1 };

withPostgres('the view store in PostgreSQL', () => {
  let server: Pick<Postgres, 'url' | 'remove'>;

  beforeAll(async () => {
    server = await anyPostgres();
  });
  afterAll(() => server.remove());

  const open = async () => {
    const { url, drop } = ownSchema(server.url);
    let store = await openPostgresViewStore({ url });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openPostgresViewStore({ url });
        return store;
      },
      dispose: drop,
    };
  };

  describeViewStore('the view store in PostgreSQL', open, { runs: 25 });

  describe('several processes', () => {
    let own: ReturnType<typeof ownSchema>;
    let stores: readonly ViewStore[] = [];

    beforeAll(() => {
      own = ownSchema(server.url);
    });
    afterEach(async () => {
      for (const store of stores) await store.close();
    });
    afterAll(() => own.drop());

    const openMany = async (count: number) => {
      stores = await Promise.all(
        Array.from({ length: count }, () => openPostgresViewStore({ url: own.url })),
      );
      return stores;
    };

    it('make the tables together', async () => {
      const held = await Promise.all((await openMany(5)).map((store) => store.held()));
      expect(held).toStrictEqual([[], [], [], [], []]);
    });

    it('have their turns one after the other, and take over from one that dies', async () => {
      const [first, second] = (await openMany(2)) as [ViewStore, ViewStore];
      const log: string[] = [];
      const [begun, over] = [signal(), signal()];
      const held = first.alone(view, async () => {
        log.push('first');
        begun.give();
        await over.given;
      });
      await begun.given;
      const next = second.alone(view, async () => {
        log.push('second');
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(log).toStrictEqual(['first']);
      const admin = new pg.Client({ connectionString: server.url });
      await admin.connect();
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`,
      );
      await admin.end();
      await next;
      expect(log).toStrictEqual(['first', 'second']);
      over.give();
      await held;
    });

    it('project the same views at once, and hold what one alone would hold', async () => {
      const log = memoryEventStore();
      for (let n = 1; n <= 60; n += 1)
        await log.append(
          `s-${n}`,
          [determined({ n, report: uuid(0xa000 + n), outcome: 'in-scope', subject: `person:张${n % 3}` })],
          { expected: 0n },
        );
      const sharing = await openMany(3);
      await Promise.all(sharing.map((store) => catchUp(log, store, projections)));
      const alone = memoryViewStore();
      await catchUp(log, alone, projections);
      expect(await viewRows(sharing[0] as ViewStore)).toStrictEqual(await viewRows(alone));
    });
  });

  describe('what cannot be used', () => {
    const failure = (url: string) =>
      openPostgresViewStore({ url }).then(
        () => expect.unreachable(),
        (error) => `${error.code}: ${error.message}`,
      );

    it('tells no password', async () => {
      expect(await failure('postgres://me:s3cret@127.0.0.1:1/none')).toBe(
        'store-unavailable: the view store `postgres://me@127.0.0.1:1/none` in PostgreSQL cannot be used: it cannot be reached',
      );
      expect(await failure('mysql://me:s3cret@127.0.0.1/none')).toBe(
        'unknown-store: unknown view store `mysql://me@127.0.0.1/none`: it is not a URL of PostgreSQL',
      );
    });

    it('may be a database that is not there, or a schema with an odd name', async () => {
      const elsewhere = new URL(server.url);
      elsewhere.pathname = '/no_such_database';
      expect(await failure(elsewhere.href)).toContain('there is no such database');
      elsewhere.searchParams.set('schema', 'a"; DROP');
      expect(await failure(elsewhere.href)).toContain('is no name for a schema');
    });

    it('may be of a newer release', async () => {
      const { url, drop } = ownSchema(server.url);
      await (await openPostgresViewStore({ url })).close();
      const admin = new pg.Client({ connectionString: server.url });
      await admin.connect();
      const schema = new URL(url).searchParams.get('schema');
      await admin.query(`INSERT INTO ${schema}.view_format (version) VALUES (99)`);
      await admin.end();
      expect(await failure(url)).toContain('has format version 99; this release uses version 1');
      await drop();
    });

    it('may lack its client, which is loaded when it is needed', async () => {
      vi.resetModules();
      vi.doMock('pg', () => {
        throw new Error('not installed');
      });
      const { openPostgresViewStore: openWithout } = await import('../../../src/stores/postgres/index.ts');
      await expect(openWithout({ url: server.url })).rejects.toMatchObject({
        code: 'postgres-missing',
        problems: [{ help: { en: 'npm install pg' } }],
      });
      vi.doUnmock('pg');
    });
  });
});
