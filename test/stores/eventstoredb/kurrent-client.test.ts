import { expect, it } from 'vitest';
import type { DomainEvent } from '../../../src/domain/events/domain-event.ts';
import { verifyChain } from '../../../src/evidence/index.ts';
import type { NonEmpty } from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { noted } from '../../support/sample-events.ts';
import { collect, take } from '../support/streams.ts';
import { openForKurrent } from './support/kurrent.ts';

const notes = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => noted(from + index)) as unknown as NonEmpty<DomainEvent>;

it('works with the Kurrent client as well', async () => {
  const { server, open } = await openForKurrent();
  const store = open();
  const first = await store.append('a', notes(1, 2), { expected: 0n });
  expect(await store.append('a', notes(1, 2), { expected: 0n })).toStrictEqual(first);
  await expect(store.append('a', [noted(9)], { expected: 1n })).rejects.toMatchObject({
    code: 'version-conflict',
    message: 'stream `a` was expected at version 1 and is at 2',
  });
  await store.append('b', notes(3, 2), { expected: 'any' });

  const following = take(store.subscribe({ after: first.position, signal: new AbortController().signal }), 3);
  server.link.cut();
  await store.append('a', [noted(5)], { expected: 2n });
  expect((await following).map(({ event }) => event.id)).toStrictEqual(notes(3, 3).map(({ id }) => id));

  const stored = (await collect(store.scan({ after: beginning }))).flat();
  expect(stored.map(({ stream, version }) => `${stream}${version}`)).toStrictEqual([
    'a1',
    'a2',
    'b1',
    'b2',
    'a3',
  ]);
  expect(verifyChain(stored)).toStrictEqual([]);
  expect((await store.readStream('a')).events.map(({ event }) => event)).toStrictEqual([
    ...notes(1, 2),
    noted(5),
  ]);
  await store.close();
  await server.close();
});
