#!/usr/bin/env node
import { packageVersion } from '../office/package-files.ts';

const [flag, ...others] = process.argv.slice(2);

// `--version` alone needs none of the rest, and scripts ask for it often.
if ((flag === '--version' || flag === '-V') && others.length === 0) {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { run } = await import('./shell/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}
