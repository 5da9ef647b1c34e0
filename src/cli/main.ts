#!/usr/bin/env node
import { packageVersion } from '../office/package-files.ts';

const [script = '', ...args] = process.argv.slice(1);

interface Interruptions {
  readonly signal: AbortSignal;
  /** What the process ends with, once it was interrupted. */
  readonly code: () => number | undefined;
}

/** Ctrl-C ends the process with 130 once everything is in order, SIGTERM with 143; the second time at once. */
const interruptions = (): Interruptions => {
  const controller = new AbortController();
  let code: number | undefined;
  const end = (status: number) => () => {
    code = status;
    controller.abort();
  };
  process.once('SIGINT', end(130));
  process.once('SIGTERM', end(143));
  return { signal: controller.signal, code: () => code };
};

const main = async (): Promise<void> => {
  const [{ run }, { invocation }] = await Promise.all([
    import('./shell/run.ts'),
    import('./shell/invocation.ts'),
  ]);
  const { env, stdout, stderr } = process;
  // What fails once the run is over can be told to nobody any more.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const cwd = process.cwd();
  const interrupted = interruptions();
  const code = await run(args, {
    streams: process,
    env,
    cwd,
    command: invocation(script, cwd),
    signal: interrupted.signal,
  });
  process.exitCode = code;
  // Whatever goes on is nobody's any more.
  const signalled = interrupted.code();
  if (signalled !== undefined) process.exit(code === 130 ? signalled : code);
};

// `--version` alone needs none of the rest, and scripts ask for it often.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  process.stdout.write(`${packageVersion()}\n`);
else await main();
