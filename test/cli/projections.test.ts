import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cli } from '../../src/cli/shell/cli.ts';
import { meter } from '../../src/cli/shell/meter.ts';
import type { ProgressKind } from '../../src/cli/shell/progress-kinds.ts';
import type { DomainEvent } from '../../src/domain/index.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { determined, uuid } from '../projections/samples.ts';
import { scratch } from '../stores/support/scratch.ts';
import { fromTheFuture } from '../support/sample-events.ts';
import { guanxia, guanxiaJson, start } from './support/command.ts';

const found = (n: number): DomainEvent =>
  determined({ n, report: uuid(0xa0000 + n), outcome: 'in-scope', subject: 'unknown' });

const append = async (cwd: string, from: number, events: readonly DomainEvent[]): Promise<void> => {
  const store = await openSqliteEventStore({ path: join(cwd, 'guanxia.db') });
  await store.append('determinations', events as [DomainEvent], { expected: BigInt(from) });
  await store.close();
};

/** Enough for the second of three batches to be under way when the first is told. */
const many = Array.from({ length: 12_000 }, (_, n) => found(n + 1));

interface Listed {
  readonly views: readonly { readonly name: string; readonly draft?: { readonly position: string } }[];
}

const draftOf = async (cwd: string): Promise<string | undefined> => {
  const { views } = (await guanxiaJson(['projections', 'list', '--json'], { cwd })) as Listed;
  return views.find(({ name }) => name === 'in-scope')?.draft?.position;
};

const rebuild = ['projections', 'rebuild', 'in-scope', '--lang', 'en'];

/** A rebuild that gets a signal as soon as it has told of its first batch. */
const stoppedBy = async (signal: 'SIGINT' | 'SIGKILL', cwd: string) => {
  const child = start([...rebuild, '--progress', 'json'], { cwd });
  const lines: string[] = [];
  child.stderr.on('data', (chunk) => lines.push(...String(chunk).trimEnd().split('\n')));
  await once(child.stderr, 'data');
  child.kill(signal);
  const [code] = await once(child, 'close');
  return { code, lines };
};

describe('a rebuild', () => {
  const { folder: cwd, remove } = scratch();

  beforeAll(async () => {
    await append(cwd, 0, many);
    await guanxia(['view', 'in-scope', '--limit', '0'], { cwd });
  });

  afterAll(remove);

  it('is interrupted with Ctrl-C, says so, and goes on from there', async () => {
    const { code, lines } = await stoppedBy('SIGINT', cwd);
    expect(code).toBe(130);
    expect(lines[0]).toBe(
      '{"schema":"https://guanxia.dev/schemas/cli/progress.v1","done":5000,"total":12000}',
    );
    expect(lines.slice(-2)).toStrictEqual([
      'the rebuild is not complete: the old views go on answering; run it again and it goes on from here',
      'stopped; what had been recorded is not affected',
    ]);
    const position = await draftOf(cwd);
    const { stdout } = await guanxia(['view', 'in-scope', '--limit', '2', '--ndjson'], { cwd });
    expect(stdout.trim().split('\n')).toHaveLength(2);
    const again = await guanxia([...rebuild, '--progress', 'none'], { cwd });
    expect(again.stdout).toBe(
      `rebuilt  in-scope  position 12000, 12000 rows, resumed after position ${position}\n`,
    );
    expect(again.stderr).toBe('');
    expect(await draftOf(cwd)).toBeUndefined();
  });

  it('survives being killed', async () => {
    expect((await stoppedBy('SIGKILL', cwd)).code).toBeNull();
    const position = await draftOf(cwd);
    expect(Number(position)).toBeGreaterThanOrEqual(5_000);
    const { stdout } = await guanxia([...rebuild, '--progress', 'none'], { cwd });
    expect(stdout).toContain(`resumed after position ${position}`);
  });

  it('stops at an event that it cannot read, and leaves the old view', async () => {
    const future = fromTheFuture(1, { type: 'MatterForgotten' });
    await append(cwd, 12_000, [future]);
    const { stdout, stderr, code } = await guanxia([...rebuild, '--progress', 'plain'], { cwd });
    expect(code).toBe(5);
    expect(stdout).toBe('not rebuilt  in-scope  the old view goes on answering\n');
    expect(stderr).toContain(
      `view \`in-scope\` has stopped before event \`${future.id}\` at position 12001: this release does not know`,
    );
    const { stdout: listed } = await guanxia(['projections', 'list', '--lang', 'en'], { cwd });
    expect(listed).toContain(`stopped before event ${future.id} at position 12001`);
  });
});

describe('progress', () => {
  const told = (mode: ProgressKind, terminal: boolean): readonly string[] => {
    const lines: string[] = [];
    const cli = {
      say: ({ en }: { en: string }) => en,
      tell: (line: string) => lines.push(line),
      redraw: terminal ? (line: string) => lines.push(`\r${line}`) : undefined,
    } as unknown as Cli;
    const { reached, end } = meter(cli, mode);
    for (const done of [1, 50, 52, 100]) reached(done, 100);
    end();
    return lines;
  };

  it('is a bar on a terminal, which goes away at the end', () =>
    expect(told('auto', true)).toStrictEqual([
      '\r[........................] 1/100 (1 %)',
      '\r[############............] 50/100 (50 %)',
      '\r[############............] 52/100 (52 %)',
      '\r[########################] 100/100 (100 %)',
      '\r',
    ]));

  it.each([true, false])('is few lines where that is asked for, terminal: %s', (terminal) =>
    expect(told('plain', terminal)).toStrictEqual(['50/100 (50 %)', '100/100 (100 %)']),
  );

  it('is nothing about short work elsewhere', () => expect(told('auto', false)).toStrictEqual([]));

  it('is NDJSON or nothing when asked for', () => {
    expect(told('json', true).map((line) => JSON.parse(line).done)).toStrictEqual([1, 50, 52, 100]);
    expect(told('none', true)).toStrictEqual([]);
  });
});
