import { fileUnwritable } from '../../office/files/file-problems.ts';
import { inSurroundings, type Surroundings } from '../../office/surroundings.ts';
import { createProgram } from '../program.ts';
import { type Cli, cliIn } from './cli.ts';
import { type ExitCode, exit } from './exit-code.ts';
import { tellError } from './problems/tell-error.ts';

/** A stream tells of a failure a little later; a result that nobody can read must not end with 0. */
const assertWritten = async (cli: Cli): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  const failure = cli.outputFailure();
  if (failure !== undefined) throw fileUnwritable('<stdout>', failure);
};

const ranToItsEnd = async (cli: Cli, args: readonly string[]): Promise<ExitCode> => {
  let code: ExitCode = exit.done;
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

/** What was under way may go on; its result is nobody's any more. */
const interrupted = (cli: Cli, signal: AbortSignal | undefined): Promise<ExitCode> =>
  new Promise((resolve) =>
    signal?.addEventListener('abort', () => {
      if (!cli.interruption.endsItself()) resolve(exit.interrupted);
    }),
  );

/**
 * Run one command line to its end: everything is told, nothing is thrown. Of the process that it runs in
 * nothing is used but what `surroundings` hands on, so that several can run beside each other.
 *
 * @returns the exit code
 */
export const run = (args: readonly string[], surroundings: Surroundings): Promise<ExitCode> =>
  inSurroundings(surroundings, async () => {
    const { cli, release } = cliIn(args, surroundings);
    try {
      return await Promise.race([ranToItsEnd(cli, args), interrupted(cli, surroundings.signal)]);
    } finally {
      release();
    }
  });
