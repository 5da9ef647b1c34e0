import { fileUnwritable } from '../../office/files/file-problems.ts';
import { createProgram } from '../program.ts';
import { type Cli, processCli } from './cli.ts';
import type { ExitCode } from './exit-code.ts';
import { tellError } from './problems/tell-error.ts';

/** A stream tells of a failure a little later; a result that nobody can read must not end with 0. */
const assertWritten = async (cli: Cli): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  const failure = cli.outputFailure();
  if (failure !== undefined) throw fileUnwritable('<stdout>', failure);
};

/** Run one command line to its end: everything is told, nothing is thrown. Returns the exit code. */
export const run = async (args: readonly string[]): Promise<ExitCode> => {
  const cli = processCli(args);
  let code: ExitCode = 0;
  try {
    const program = createProgram(cli, (result) => {
      code = result;
    });
    await program.parseAsync([...args], { from: 'user' });
    await assertWritten(cli);
    return code;
  } catch (error) {
    return tellError(cli, error);
  }
};
