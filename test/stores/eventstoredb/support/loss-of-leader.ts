import { expect, it } from 'vitest';
import { verifyChain } from '../../../../src/evidence/index.ts';
import type { EventStore } from '../../../../src/stores/port/event-store.ts';
import { beginning } from '../../../../src/stores/port/position.ts';
import { startTestCluster, type TestCluster } from '../../../support/esdb-server/cluster.ts';
import type { ClientPackage } from '../../../support/esdb-server/wire.ts';
import { noted } from '../../../support/sample-events.ts';
import { collect, take } from '../../support/streams.ts';

export interface UnderLoss {
  readonly client: ClientPackage;
  readonly open: (url: string) => EventStore;
  /** How long what is under way may take to go on once there is a leader, in milliseconds. */
  readonly goesOnWithin: Readonly<Record<'refuse' | 'silent', number>>;
}

const writers = 8;
const perWriter = 25;

type Answered = { readonly stream: string; readonly version: bigint; readonly at: number };

const write = async (store: EventStore, writer: number, answered: Answered[]): Promise<void> => {
  for (let n = 0; n < perWriter; n += 1) {
    const stream = `s${writer}`;
    const event = noted(writer * perWriter + n);
    const { version } = await store.append(stream, [event], { expected: BigInt(n) });
    answered.push({ stream, version, at: performance.now() });
  }
};

/** Nothing acknowledged is lost, nothing is there twice, and each stream has its events in the order they came. */
async function assertWhole(store: EventStore, answered: readonly Answered[]): Promise<void> {
  expect(answered).toHaveLength(writers * perWriter);
  const stored = (await collect(store.scan({ after: beginning }))).flat();
  expect(stored).toHaveLength(answered.length);
  expect(verifyChain(stored)).toStrictEqual([]);
  const events = await collect(store.readAll({ after: beginning }));
  for (let writer = 0; writer < writers; writer += 1) {
    const ids = events.filter(({ stream }) => stream === `s${writer}`).map(({ event }) => event.id);
    expect(ids).toStrictEqual(Array.from({ length: perWriter }, (_, n) => noted(writer * perWriter + n).id));
  }
}

const untilElected = (cluster: TestCluster, not: number) =>
  expect
    .poll(() => cluster.leader() !== undefined && cluster.leader() !== not, { timeout: 10_000 })
    .toBe(true);

/** Loses the leader in the midst of appends: some were stored and not answered, some did not arrive. */
function loseInTheMidst(cluster: TestCluster, how: 'refuse' | 'silent', after: number): Promise<number> {
  return new Promise((resolve) => {
    const lost = cluster.leader() as number;
    const { faults } = cluster.nodes[lost] as TestCluster['nodes'][number];
    let appends = 0;
    faults.onAppend = () => {
      appends += 1;
      if (appends < after) return undefined;
      if (appends === after + 3) {
        faults.onAppend = () => undefined;
        cluster.lose(lost, how);
        resolve(lost);
      }
      return { kind: appends % 2 === 0 ? 'silent-after-commit' : 'silent-before-commit' };
    };
  });
}

/** What has to hold when a leader is lost, whatever the client. */
export function survivesLossOfLeader({ client, open, goesOnWithin }: UnderLoss): void {
  it.each(['refuse', 'silent'] as const)(
    'writes under way go on with the next leader, none lost and none twice: %s',
    async (how) => {
      const cluster = await startTestCluster({ client, noticeMs: 300, electionMs: 2_000 });
      const store = open(cluster.url);
      const answered: Answered[] = [];
      const lost = loseInTheMidst(cluster, how, 60);
      const writing = Array.from({ length: writers }, (_, writer) => write(store, writer, answered));
      await untilElected(cluster, await lost);
      await Promise.all(writing);
      const first = answered.find(({ at }) => at > cluster.electedAt());
      expect((first?.at ?? Number.POSITIVE_INFINITY) - cluster.electedAt()).toBeLessThan(goesOnWithin[how]);
      await assertWhole(store, answered);
      await store.close();
      await cluster.close();
    },
    60_000,
  );

  it('a leader that was lost comes back as a follower, and leads again when the next one is lost', async () => {
    const cluster = await startTestCluster({ client, noticeMs: 100, electionMs: 400 });
    const store = open(cluster.url);
    const answered: Answered[] = [];
    const first = loseInTheMidst(cluster, 'refuse', 40);
    const writing = Array.from({ length: writers }, (_, writer) => write(store, writer, answered));
    await untilElected(cluster, await first);
    cluster.bringBack(await first);
    const second = cluster.leader() as number;
    cluster.lose(second);
    await untilElected(cluster, second);
    await Promise.all(writing);
    await assertWhole(store, answered);
    await store.close();
    await cluster.close();
  }, 60_000);

  it('a follower alone is known: it names the leader, also the next one', async () => {
    const cluster = await startTestCluster({ client, noticeMs: 200, electionMs: 600 });
    const follower = cluster.nodes[2] as TestCluster['nodes'][number];
    const store = open(follower.url);
    await store.append('s', [noted(1)], { expected: 0n });
    cluster.lose(0);
    await store.append('s', [noted(2)], { expected: 1n });
    expect(cluster.leader()).toBe(1);
    expect((await store.readStream('s')).version).toBe(2n);
    await store.close();
    await cluster.close();
  }, 60_000);

  it('without a majority nothing is taken, nor served as new; with it again everything goes on', async () => {
    const cluster = await startTestCluster({ client, noticeMs: 50, electionMs: 200 });
    const store = open(cluster.url);
    await store.append('s', [noted(1)], { expected: 0n });
    cluster.lose(0);
    cluster.lose(1);
    await expect.poll(cluster.leader).toBeUndefined();
    const waiting = store.append('s', [noted(2)], { expected: 1n });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(cluster.log.stream('s')).toHaveLength(1);
    cluster.bringBack(1);
    expect(await waiting).toMatchObject({ version: 2n });
    expect(cluster.leader()).toBe(1);
    await store.close();
    await cluster.close();
  }, 60_000);

  it('a subscription follows on with the next leader, in order and each event once', async () => {
    const cluster = await startTestCluster({ client, noticeMs: 100, electionMs: 400 });
    const store = open(cluster.url);
    const signal = new AbortController().signal;
    const following = take(store.subscribe({ after: beginning, signal }), 30);
    for (let n = 0; n < 30; n += 1) {
      if (n === 10) cluster.lose(0);
      await store.append('s', [noted(n)], { expected: BigInt(n) });
    }
    expect((await following).map(({ version }) => version)).toStrictEqual(
      Array.from({ length: 30 }, (_, n) => BigInt(n + 1)),
    );
    await store.close();
    await cluster.close();
  }, 60_000);
}
