import { execFileSync } from 'node:child_process';

/** Runs a bench in a process of its own and gives the JSON that it prints. */
export const inOwnProcess = <T>(...args: readonly string[]): T =>
  JSON.parse(execFileSync(process.execPath, [process.argv[1] as string, ...args], { encoding: 'utf8' })) as T;
