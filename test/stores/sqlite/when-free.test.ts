import { describe, expect, it } from 'vitest';
import { whenFree } from '../../../src/stores/sqlite/when-free.ts';
import { sqliteError } from '../support/event-log.ts';

describe('work that needs a lock', () => {
  const failing = (errcode: number, times: number) => {
    let attempts = 0;
    return () => {
      attempts += 1;
      if (attempts <= times) throw sqliteError(errcode);
      return attempts;
    };
  };

  it('is repeated while somebody else holds it', async () => {
    expect(await whenFree(failing(5, 3))).toBe(4);
    expect(await whenFree(failing(5 | (1 << 8), 1))).toBe(2);
  });

  it('is not repeated for any other error', async () => {
    await expect(whenFree(failing(10, 1))).rejects.toMatchObject({ errcode: 10 });
  });
});
