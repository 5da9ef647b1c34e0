import { CommanderError } from 'commander';
import { formatProblem } from '../../../problems/format-problem.ts';
import { GuanxiaError } from '../../../problems/guanxia-error.ts';
import type { Problem } from '../../../problems/problem.ts';
import { text } from '../../../problems/text.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { exitCodeOf } from './problem-exit-codes.ts';
import { usageHelp, usageMessage } from './usage-problem.ts';

const fault = {
  message: text('guanxia 内部错误，这是程序的缺陷', 'guanxia has failed; this is a fault of the program'),
  help: text('设 GUANXIA_DEBUG=1 再运行可看到详情', 'run it again with GUANXIA_DEBUG=1 to see the details'),
};

/** Every problem, one after the other, on stderr. */
export const tellProblems = (cli: Cli, problems: readonly Problem[]): void => {
  for (const problem of problems) cli.tell(formatProblem(problem, cli.language));
};

const tellUsage = (cli: Cli, error: CommanderError): ExitCode => {
  // Help and version are printed by then; help that nobody asked for stands for a missing subcommand.
  if (error.exitCode === 0) return exit.done;
  if (error.code === 'commander.help') return exit.usage;
  const help = usageHelp(error);
  tellProblems(cli, [{ code: 'usage', message: usageMessage(error), ...(help && { help }) }]);
  return exit.usage;
};

/** Tell an error to the user, and with which code to end. Of an unknown error nothing is shown: it may quote data. */
export const tellError = (cli: Cli, error: unknown): ExitCode => {
  if ((cli.env['GUANXIA_DEBUG'] ?? '') !== '') cli.tell(String((error as Error)?.stack ?? error));
  if (error instanceof CommanderError) return tellUsage(cli, error);
  if (error instanceof GuanxiaError) {
    tellProblems(cli, error.problems);
    return exitCodeOf(error);
  }
  tellProblems(cli, [{ code: 'internal', ...fault }]);
  return exit.findings;
};
