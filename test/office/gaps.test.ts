import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../../src/app/index.ts';
import { type Office, openOffice } from '../../src/office/office.ts';
import { type EventStore, memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { withGaps } from '../support/gappy-store.ts';
import { incoming } from '../support/small-world.ts';
import { countingIds, publishSmallWorld } from '../support/test-office.ts';

// Whatever an office does over a log that counts its events it does over one whose positions are far apart.

const seeded = () => memoryVault({ masterKey: new Uint8Array(32).fill(7) });

const openOver = (store: EventStore): Promise<Office> =>
  openOffice({
    store,
    views: memoryViewStore(),
    vault: seeded(),
    clock: () => '2024-10-01T00:00:00.000Z',
    ids: countingIds(),
  });

let dense: Office;
let gappy: Office;

beforeEach(async () => {
  dense = await openOver(memoryEventStore());
  gappy = await openOver(withGaps(memoryEventStore()));
  for (const office of [dense, gappy]) {
    await publishSmallWorld(office);
    for (let n = 0; n < 12; n += 1)
      await office.receive({ report: incoming({ text: `${n}` }), actor: 'clerk-1' });
  }
});

afterEach(async () => {
  await dense.close();
  await gappy.close();
});

/** What differs between two logs of the same: their positions, hashes that name them, and what was sealed. */
const ownNames = new Set([
  'position',
  'upTo',
  'end',
  'html',
  'hash',
  'origin',
  'root',
  'ciphertext',
  'iv',
  'tag',
]);

const told = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, one) => {
      if (ownNames.has(name)) return undefined;
      if (typeof one === 'bigint') return `${one}`;
      return typeof one === 'string' ? one.replaceAll(/#\d+/g, '#') : one;
    }) ?? 'null',
  );

const flows: readonly (readonly [string, (office: Office) => Promise<unknown>])[] = [
  ['catches its views up, twice', async (office) => [await office.catchUp(), await office.catchUp()]],
  ['conserves every matter', (office) => office.conservation()],
  ['shows a view', (office) => office.view('in-scope')],
  ['decides everything again', (office) => office.verify()],
  ['verifies its log', (office) => verifyLog(office.store, { trees: [], thorough: true })],
  ['exports a ledger', (office) => office.ledger('in-scope')],
  ['reports to an auditor', async (office) => (await office.auditReport({ verify: true })).report],
  ['lists what is due', (office) => office.dues()],
  [
    'goes on after a report came in between',
    async (office) => {
      const before = await office.view('in-scope');
      const { report } = await office.receive({ report: incoming({ text: 'later' }), actor: 'clerk-1' });
      return [
        before,
        await office.view('in-scope'),
        await office.explain(report.id),
        await office.history(report.id),
      ];
    },
  ],
];

describe('an office over a log whose positions are far apart', () => {
  it.each(flows)('%s', async (_what, flow) => {
    const [one, other] = [told(await flow(dense)), told(await flow(gappy))];
    expect(one).not.toBeNull();
    expect(other).toStrictEqual(one);
  });
});
