import { processCli } from './cli.ts';
import type { ExitCode } from './exit-code.ts';
import { tellError } from './problems/tell-error.ts';
import { createProgram } from './program.ts';

/** Run one command line to its end: everything is told, nothing is thrown. Returns the exit code. */
export const run = async (args: readonly string[]): Promise<ExitCode> => {
  const cli = processCli(args);
  let code: ExitCode = 0;
  try {
    const program = createProgram(cli, (result) => {
      code = result;
    });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return tellError(cli, error);
  }
};
