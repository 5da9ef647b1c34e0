import { mandate } from '../../domain/mandate/schema/mandate.ts';
import { type MandateAnswers, mandateAnswers } from '../../domain/mandate/tools/mandate-answers.ts';
import { startMandate } from '../../domain/mandate/tools/start-mandate.ts';
import { parseValue } from '../../json/parse-with.ts';
import { asInput } from '../../office/files/input-error.ts';
import { readDocument } from '../../office/files/read-document.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { askAnswers } from './ask-answers.ts';

export interface MandateNewOptions {
  readonly answers?: string;
}

const noTerminal = () =>
  problem('answers-missing', text('不在终端上，无从提问', 'there is no terminal to ask on'), {
    help: text(
      '用 --answers 给出答案文件；写法见 `guanxia schema print mandate-answers`',
      'give the answers in a file with --answers; `guanxia schema print mandate-answers` tells how',
    ),
  });

const answersFrom = async (cli: Cli, { answers }: MandateNewOptions): Promise<MandateAnswers> => {
  if (answers !== undefined) return readDocument(answers, mandateAnswers);
  if (cli.stdin.isTTY !== true) throw noTerminal();
  const given = await askAnswers(cli);
  return asInput(() => parseValue(mandateAnswers, given));
};

/** `guanxia mandate new`: a mandate to go on from, printed as JSON. */
export const mandateNew = async (cli: Cli, options: MandateNewOptions): Promise<ExitCode> => {
  const started = startMandate(await answersFrom(cli, options));
  cli.printJson(
    JSON.stringify(
      asInput(() => parseValue(mandate, started)),
      null,
      2,
    ),
  );
  return exit.done;
};
