import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { DoctorOptions } from './doctor.ts';

const words = {
  about: text(
    '检查什么连得上、什么落后、什么配置有误，以及怎么办',
    'tell what can be reached, what is behind, what is set up wrongly, and what helps',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia doctor` */
export const addDoctor = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('doctor')
    .description(cli.say(words.about))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(command, cli), cli).action(async (options: DoctorOptions) => {
    const { doctor } = await import('./doctor.ts');
    ends(await doctor(cli, options));
  });
};
