import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { MandateTestOptions } from './mandate-test.ts';

const words = {
  about: text('在虚构的名录中运行公告的用例', 'play the cases of encoded notices in the fictional directory'),
  files: text(
    '用例文件 *.cases.json；巡视任务在同一目录；默认随包的公告',
    'case files, *.cases.json, with the mandate beside them; default: the shipped notices',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia mandate test` */
export const addMandateTest = (mandate: Command, { cli, ends }: CommandHost): void => {
  mandate
    .command('test')
    .description(cli.say(words.about))
    .argument('[file...]', cli.say(words.files))
    .option('--json', cli.say(words.json))
    .action(async (files: string[], options: MandateTestOptions) => {
      const { mandateTest } = await import('./mandate-test.ts');
      ends(await mandateTest(cli, files, options));
    });
};
