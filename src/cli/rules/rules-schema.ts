import { editorSchema } from '../../rules/editor/editor-schema.ts';
import { editorSettings } from '../../rules/editor/editor-settings.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';

/** `guanxia rules schema` */
export const rulesSchema = (cli: Cli, { settings }: { readonly settings?: boolean }): ExitCode => {
  cli.printJson(settings === true ? editorSettings().trimEnd() : JSON.stringify(editorSchema(), null, 2));
  return exit.done;
};
