import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const nowhere = 'esdb://127.0.0.1:9?tls=false';

interface Forwarded {
  readonly forwarded: number;
  readonly awaiting: readonly string[];
  readonly refused: readonly string[];
}

const office = async () => {
  const cwd = scratch();
  await publishExample(cwd);
  const run = (...args: readonly string[]) => guanxia([...args, '--lang', 'en'], { cwd });
  const receive = (vector: string, key: string, ...more: readonly string[]) =>
    run('receive', vectorPath(vector), '--idempotency-key', key, '--as', 'li', ...more);
  const forward = async (...more: readonly string[]) => {
    const { stdout, code } = await run('outbox', 'forward', 'sqlite:./out.db', '--json', ...more);
    return { code, ...(JSON.parse(stdout) as Forwarded) };
  };
  return { run, receive, forward };
};

const queue = ['--store', nowhere, '--outbox', 'sqlite:./out.db'];

describe('an outbox', { timeout: 120_000 }, () => {
  it('keeps a report whose key was used meanwhile on its list, and tells it, until somebody clears it', async () => {
    const { run, receive, forward } = await office();
    await receive('T10.json', 'k1');
    expect(await receive('T04.json', 'k1', ...queue)).toMatchObject({ code: 0 });
    const next = await receive('T06.json', 'k7', '--outbox', 'sqlite:./out.db');
    expect(next.code).toBe(0);
    expect(next.stderr).toContain('1 reports of the outbox could not be forwarded and wait for somebody');
    const first = await forward();
    expect(first).toMatchObject({ code: 6, forwarded: 0, refused: [expect.any(String)] });
    expect(await forward()).toStrictEqual(first);
    expect((await forward('--clear', first.refused[0] as string)).refused).toStrictEqual([]);
    expect((await run('outbox', 'forward', 'sqlite:./out.db')).code).toBe(0);
  });

  it('is determined at once where it is forwarded to a log that has no workers', async () => {
    const { run, receive, forward } = await office();
    await receive('T10.json', 'o1', ...queue);
    expect(await forward()).toMatchObject({ code: 0, forwarded: 1, awaiting: [], refused: [] });
    const { stdout } = await run('view', 'in-scope', '--json');
    expect((JSON.parse(stdout) as { readonly rows: readonly unknown[] }).rows).toHaveLength(1);
  });

  it('is told from a log of its own, and belongs to one log', async () => {
    const { run, receive, forward } = await office();
    const mistaken = await run('outbox', 'forward', 'sqlite:./guanxia.db', '--store', 'sqlite:./guanxia.db');
    expect(mistaken.stderr).toContain('[not-an-outbox]');
    expect((await receive('T10.json', 'o1', '--outbox', 'sqlite:./guanxia.db')).stderr).toContain(
      '[not-an-outbox]',
    );
    await receive('T10.json', 'o1', ...queue);
    await forward();
    await run('demo', '--reports', '3', '--store', 'sqlite:./other.db');
    await receive('T06.json', 'o2', ...queue);
    const elsewhere = await run('outbox', 'forward', 'sqlite:./out.db', '--store', 'sqlite:./other.db');
    expect(elsewhere).toMatchObject({ code: 6 });
    expect(elsewhere.stderr).toContain('[outbox-of-another-log]');
    expect(await forward()).toMatchObject({ code: 0, forwarded: 1 });
  });
});
