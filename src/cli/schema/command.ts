import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { exit } from '../shell/exit-code.ts';

const words = {
  about: text('文件和输出的 JSON Schema', 'JSON Schemas of the files and of the output'),
  print: text('输出一个模式', 'print a schema'),
  name: text('名称，例如 report；见 schema list', 'its name, for example report; see schema list'),
  list: text('列出名称', 'list their names'),
};

/** `guanxia schema …` */
export const addSchema = (program: Command, { cli, ends }: CommandHost): void => {
  const schema = program.command('schema').description(cli.say(words.about));
  schema
    .command('print')
    .description(cli.say(words.print))
    .argument('<name>', cli.say(words.name))
    .action(async (name: string) => {
      const { schemaText } = await import('./schema-texts.ts');
      cli.printJson(await schemaText(name));
      ends(exit.done);
    });
  schema
    .command('list')
    .description(cli.say(words.list))
    .action(async () => {
      const { schemaNames } = await import('./schema-texts.ts');
      cli.print((await schemaNames()).join('\n'));
      ends(exit.done);
    });
};
