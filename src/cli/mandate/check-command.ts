import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { MandateCheckOptions } from './mandate-check.ts';

const words = {
  about: text(
    '检查巡视任务：矛盾、错字、未核实的引文；只报告，不改动',
    'check a mandate: contradictions, misprints, unverified citations; nothing is repaired',
  ),
  file: text('巡视任务文件；- 为标准输入', 'a mandate file; - for standard input'),
  directory: text(
    '对照这份名录：机构、职务、有没有人在范围内',
    'compare with this directory: organs, posts, and whether anybody is in scope',
  ),
  source: text(
    '对照公告原文（UTF-8 文本）逐字核对引文',
    'compare the quotations with the notice’s own text, in UTF-8',
  ),
  rules: text(
    '写明的各项须由这份规则集读取；默认随附的同名规则集',
    'what is stated must be read by this rule set; default: the packaged one of that id',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia mandate check` */
export const addMandateCheck = (mandate: Command, { cli, ends }: CommandHost): void => {
  mandate
    .command('check')
    .description(cli.say(words.about))
    .argument('<file>', cli.say(words.file))
    .option('--directory <file>', cli.say(words.directory))
    .option('--text <file>', cli.say(words.source))
    .option('--rules <file>', cli.say(words.rules))
    .option('--json', cli.say(words.json))
    .action(async (file: string, options: MandateCheckOptions) => {
      const { mandateCheck } = await import('./mandate-check.ts');
      ends(await mandateCheck(cli, file, options));
    });
};
