import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catchUp, rebuild } from '../../../src/app/index.ts';
import { projections } from '../../../src/projections/index.ts';
import {
  type EventStore,
  memoryEventStore,
  memoryViewStore,
  type ViewStore,
} from '../../../src/stores/index.ts';
import { openPostgresViewStore } from '../../../src/stores/postgres/index.ts';
import { viewRows } from '../../app/support/view-rows.ts';
import { determined, uuid } from '../../projections/samples.ts';
import { ownSchema, type Postgres, privatePostgres, withPostgres } from '../../support/postgres.ts';

const kills = process.env['GUANXIA_LONG'] === undefined ? 3 : 100;

const outcomes = ['in-scope', 'referral', 'undetermined'] as const;

const season = async (count: number): Promise<EventStore> => {
  const log = memoryEventStore();
  for (let n = 1; n <= count; n += 1)
    await log.append(
      `s-${n}`,
      [
        determined({
          n,
          report: uuid(0xa000 + n),
          outcome: outcomes[n % 3] ?? 'in-scope',
          subject: `person:p-${n % 97}`,
        }),
      ],
      { expected: 0n },
    );
  return log;
};

const quiet = { progress: () => undefined, batchSize: 200 };

/** Work that a crash of the server may end: in the store's own words. */
const interrupted = async (work: Promise<unknown>): Promise<boolean> => {
  const code = await work.then(
    () => undefined,
    (error) => error.code,
  );
  expect([undefined, 'store-unavailable']).toContain(code);
  return code !== undefined;
};

withPostgres('PostgreSQL killed and restarted during projection', () => {
  let server: Postgres;

  beforeAll(async () => {
    server = await privatePostgres();
    await server.start();
  });
  afterAll(() => server.remove());

  const follow = async (log: EventStore, views: ViewStore): Promise<void> => {
    for (const projection of projections) await views.drop(projection);
    await catchUp(log, views, projections);
  };
  const build = (log: EventStore, views: ViewStore) =>
    rebuild(log, views, projections, { ...quiet, restart: false });

  it(
    `leaves views that equal a rebuild (${kills} kills)`,
    async () => {
      const log = await season(1_500);
      const reference = memoryViewStore();
      await catchUp(log, reference, projections);
      const expected = await viewRows(reference);
      const views = await openPostgresViewStore({ url: ownSchema(server.url).url });
      let met = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const working = interrupted((kill % 2 === 0 ? follow : build)(log, views));
        await new Promise((resolve) => setTimeout(resolve, randomInt(250)));
        await server.kill();
        met += Number(await working);
        await server.start();
        if (kill % 2 === 1) await build(log, views);
        await catchUp(log, views, projections);
        expect(await viewRows(views)).toStrictEqual(expected);
      }
      await rebuild(log, views, projections, { ...quiet, restart: true });
      expect(await viewRows(views)).toStrictEqual(expected);
      expect(met).toBeGreaterThanOrEqual(Math.floor(kills / 10));
      await views.close();
    },
    kills * 20_000,
  );
});
