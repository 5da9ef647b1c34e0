import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { SubjectOptions } from './subject.ts';

const words = {
  about: text('查看一个被反映对象的卷宗', 'show the dossier of one subject'),
  who: text(
    '姓名、名称、代码，或 person:标识、post:标识、organ:标识',
    'a name or code, or person:ID, post:ID, organ:ID',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia subject` */
export const addSubject = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('subject')
    .description(cli.say(words.about))
    .argument('<who>', cli.say(words.who))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(addSightOption(command, cli), cli), cli).action(
    async (who: string, options: SubjectOptions) => {
      const { showSubject } = await import('./subject.ts');
      ends(await showSubject(cli, who, options));
    },
  );
};
