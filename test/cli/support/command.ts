import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** Options for Node itself. */
  readonly node?: readonly string[];
}

/** Nothing of the tester's own environment: no language, no colours, no store. */
const bare = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', TZ: 'UTC' });

/** Start the compiled command, its streams piped. */
export const start = (args: readonly string[], { cwd, env, node = [] }: RunOptions = {}) =>
  spawn(process.execPath, [...node, main, ...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...bare(), ...env },
  });

/** Run the compiled command to its end. */
export const guanxia = async (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
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

/** Its answer as JSON, which is all that stands on stdout. */
export const guanxiaJson = async (args: readonly string[], options: RunOptions = {}): Promise<unknown> =>
  JSON.parse((await guanxia(args, options)).stdout);
