import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { vi } from 'vitest';
import { main } from './built.ts';

// A process takes a third of a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

export interface ProcessOptions extends RunOptions {
  /** Options for Node itself. */
  readonly node?: readonly string[];
}

/** Nothing of the tester's own environment: no language, no colours, no store. */
const bare = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', TZ: 'UTC' });

/** Start the compiled command, its streams piped. */
export const start = (args: readonly string[], { cwd, env, node = [] }: ProcessOptions = {}) =>
  spawn(process.execPath, [...node, main, ...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...bare(), ...env },
  });

/** Run the compiled command to its end as a process of its own, where a process is what matters. */
export const guanxiaProcess = async (args: readonly string[], options: ProcessOptions = {}): Promise<Ran> => {
  const child = start(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const [code] = await once(child, 'close');
  return { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code };
};

const { run }: typeof import('../../../src/cli/shell/run.ts') = await import(
  pathToFileURL(join(dirname(main), 'shell/run.js')).href
);

/** A stream that keeps what is written to it. */
const collector = () => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** `@photostructure/sqlite` lets go of closed files when its statements are garbage-collected, in a later turn. */
const letGo = async (folder: string): Promise<void> => {
  if (!readdirSync(folder).some((name) => name.endsWith('-shm'))) return;
  collectGarbage();
  await nextTurn();
};

/** Run the compiled command to its end in this process, with surroundings of its own. */
export const guanxia = async (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
  const { cwd = process.cwd(), env, input, signal } = options;
  const [out, err] = [collector(), collector()];
  // Node writes warnings to stderr.
  const warn = (warning: Error): void => void err.stream.write(`${warning.stack}\n`);
  process.on('warning', warn);
  try {
    const code = await run(args, {
      streams: {
        stdin: Readable.from(input === undefined ? [] : [Buffer.from(input)]),
        stdout: out.stream,
        stderr: err.stream,
      },
      env: { ...bare(), ...env },
      cwd,
      command: `node ${relative(cwd, main)}`,
      ...(signal && { signal }),
    });
    await letGo(cwd);
    return { stdout: out.text(), stderr: err.text(), code };
  } finally {
    process.off('warning', warn);
  }
};

/** Its answer as JSON, which is all that stands on stdout. */
export const guanxiaJson = async (args: readonly string[], options: RunOptions = {}): Promise<unknown> =>
  JSON.parse((await guanxia(args, options)).stdout);
