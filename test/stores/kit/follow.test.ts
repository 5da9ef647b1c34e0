import { describe, expect, it } from 'vitest';
import { bell } from '../../../src/stores/kit/bell.ts';
import { follow } from '../../../src/stores/kit/follow.ts';
import type { RecordedEvent } from '../../../src/stores/port/event-store.ts';
import { beginning, type Position, positionOf, positionText } from '../../../src/stores/port/position.ts';
import { noted } from '../../support/sample-events.ts';
import { take } from '../support/streams.ts';

const recorded = (n: number): RecordedEvent => ({
  event: noted(n),
  stream: 's',
  version: BigInt(n),
  position: positionOf(BigInt(n)),
});

describe('following a log', () => {
  it('misses nothing that is appended between the end of a read and the wait for more', async () => {
    const log = [recorded(1)];
    const grown = bell();
    async function* read(after: Position) {
      yield* log.slice(Number(positionText(after)));
      if (log.length === 5) return;
      log.push(recorded(log.length + 1));
      grown.ring();
    }
    const { signal } = new AbortController();
    expect(await take(follow({ read, bell: grown }, { after: beginning, signal }), 5)).toStrictEqual(log);
  });
});

describe('a bell', () => {
  it('wakes all who wait, once each, and forgets them', async () => {
    const { ring, rings, wait } = bell();
    const { signal } = new AbortController();
    const woken: number[] = [];
    const waiting = [1, 2].map((n) => wait(rings(), signal).then(() => woken.push(n)));
    ring();
    ring();
    await Promise.all(waiting);
    expect(woken).toStrictEqual([1, 2]);
  });

  it('does not let anybody wait for a ring that was before', async () => {
    const { ring, rings, wait } = bell();
    const before = rings();
    ring();
    await expect(wait(before, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('lets go whose signal aborts', async () => {
    const { rings, wait } = bell();
    const controller = new AbortController();
    const waiting = wait(rings(), controller.signal);
    controller.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(wait(rings(), controller.signal)).resolves.toBeUndefined();
  });
});
