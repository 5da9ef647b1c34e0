#!/usr/bin/env node
import { packageVersion } from '../office/package-files.ts';

const [script = '', ...args] = process.argv.slice(1);

/** Ctrl-C ends the process with 130 once everything is in order, SIGTERM with 143. */
const interruptions = (): AbortSignal => {
  const controller = new AbortController();
  const end = (code: number) => () => {
    controller.abort();
    process.exit(code);
  };
  process.once('SIGINT', end(130));
  process.once('SIGTERM', end(143));
  return controller.signal;
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
  process.exitCode = await run(args, {
    streams: process,
    env,
    cwd,
    command: invocation(script, cwd),
    signal: interruptions(),
  });
};

// `--version` alone needs none of the rest, and scripts ask for it often.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  process.stdout.write(`${packageVersion()}\n`);
else await main();
