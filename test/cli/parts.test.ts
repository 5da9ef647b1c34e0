import { describe, expect, it } from 'vitest';
import { invocation } from '../../src/cli/shell/invocation.ts';
import { inOrder } from '../../src/office/in-order.ts';

const collected = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('work done in order', () => {
  it('gives results in the order of the items, never more at once than allowed', async () => {
    let now = 0;
    let most = 0;
    const work = async (n: number): Promise<number> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, (10 - n) * 2));
      now -= 1;
      return n;
    };
    const items = Array.from({ length: 10 }, (_, n) => n);
    expect(await collected(inOrder(items, 3, work))).toStrictEqual(items);
    expect(most).toBe(3);
  });

  it('fails with the first failure in order, and no other goes unhandled', async () => {
    const work = async (n: number): Promise<number> => {
      if (n > 0) throw new Error(`item ${n}`);
      return n;
    };
    await expect(collected(inOrder([0, 1, 2, 3], 4, work))).rejects.toThrow('item 1');
  });
});

describe('work whose next item is waited for', () => {
  it('gives what is done meanwhile', async () => {
    async function* live() {
      yield* [1, 2, 3];
      await new Promise(() => undefined);
    }
    const given: number[] = [];
    for await (const one of inOrder(live(), 64, async (n) => n)) {
      given.push(one);
      if (given.length === 3) break;
    }
    expect(given).toStrictEqual([1, 2, 3]);
  });
});

describe('how the command is called again', () => {
  it.each([
    ['/srv/dist/cli/main.js', 'node dist/cli/main.js'],
    ['/usr/local/bin/guanxia', 'guanxia'],
    ['/srv/node_modules/.bin/guanxia', 'npx guanxia'],
    ['/srv/node_modules/.bin/guanxia.cmd', 'npx guanxia'],
  ])('%s: %s', (script, command) => {
    expect(invocation(script, '/srv')).toBe(command);
  });
});
