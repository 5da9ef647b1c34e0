import { type Command, Option } from 'commander';
import { engineNames } from '../../presentation/replay/engine-names.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addCourseOptions } from './course-options.ts';
import type { VerifyOptions } from './verify.ts';

const words = {
  about: text(
    '按当时的文书重新认定每一件，核对是否与登记的一致',
    'decide everything again by the documents of the time, and compare with what was recorded',
  ),
  engine: text('由哪个引擎判断', 'which engine judges'),
  report: text('只核对这一件', 'only this report'),
};

/** `guanxia replay verify` */
export const addVerify = (replay: Command, { cli, ends }: CommandHost): void => {
  const command = replay
    .command('verify')
    .description(cli.say(words.about))
    .addOption(new Option('--engine <name>', cli.say(words.engine)).choices(engineNames).default('guanxia'))
    .option('--report <id>', cli.say(words.report));
  addCourseOptions(command, cli).action(async (options: VerifyOptions) => {
    const { verify } = await import('./verify.ts');
    ends(await verify(cli, options));
  });
};
