import { AsyncLocalStorage } from 'node:async_hooks';
import { isAbsolute, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where text is written; what a terminal has more than other streams. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** What a command line finds around it. Several may run in one process, each with its own. */
export interface Surroundings {
  readonly streams: Streams;
  readonly env: Environment;
  /** The folder, as an absolute path, that relative names of files count from. */
  readonly cwd: string;
  /** How the user calls the command; `guanxia` by default. */
  readonly command?: string;
  /** Aborted when the user interrupts: files for the time being are removed, and the run ends with 130. */
  readonly signal?: AbortSignal;
}

const current = new AsyncLocalStorage<Pick<Surroundings, 'cwd' | 'env'> & { readonly stdin: Readable }>();

/** Does some work, and all that follows from it, in these surroundings. */
export const inSurroundings = <T>({ streams, cwd, env }: Surroundings, work: () => T): T =>
  current.run({ cwd, env, stdin: streams.stdin }, work);

const here = () => current.getStore() ?? process;

/** The folder that relative names of files count from. */
export const workingFolder = (): string => {
  const { cwd } = here();
  return typeof cwd === 'string' ? cwd : cwd();
};

/** Where the file lies that a user names. Messages tell its name. */
export const located = (name: string): string =>
  name === '' || isAbsolute(name) ? name : join(workingFolder(), name);

export const environment = (): Environment => here().env;

export const standardInputStream = (): Readable => here().stdin;
