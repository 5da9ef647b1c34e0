import { describe, expect, it } from 'vitest';
import { beginning } from '../../../src/stores/port/position.ts';
import { noted } from '../../support/sample-events.ts';
import { eventLogForEachTest } from '../support/event-log.ts';
import { take } from '../support/streams.ts';

describe('a subscription in SQLite', () => {
  const log = eventLogForEachTest();

  it('is woken by its own process, long after it has caught up', async () => {
    const following = take(
      log.store.subscribe({ after: beginning, signal: new AbortController().signal }),
      1,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await log.store.append('s', [noted(1)], { expected: 0n });
    expect(await following).toMatchObject([{ position: 1n }]);
  });
});
