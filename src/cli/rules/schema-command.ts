import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { exit } from '../shell/exit-code.ts';

const words = {
  about: text(
    '供编辑器补全和说明用的 JSON Schema',
    'the JSON Schema with which editors complete and explain rule sets',
  ),
  settings: text('改为输出 .vscode/settings.json', 'print .vscode/settings.json instead'),
};

/** `guanxia rules schema` */
export const addRulesSchema = (rules: Command, { cli, ends }: CommandHost): void => {
  rules
    .command('schema')
    .description(cli.say(words.about))
    .option('--settings', cli.say(words.settings))
    .action(async (options: { readonly settings?: boolean }) => {
      const { editorSchema } = await import('../../rules/editor/editor-schema.ts');
      const { editorSettings } = await import('../../rules/editor/editor-settings.ts');
      const json =
        options.settings === true ? editorSettings().trimEnd() : JSON.stringify(editorSchema(), null, 2);
      cli.printJson(json);
      ends(exit.done);
    });
};
