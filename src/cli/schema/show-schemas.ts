import type { SchemaListOutput } from '../../presentation/schemas/schema-list.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { schemaNames, schemaText } from './schema-texts.ts';

/** `guanxia schema print` */
export const printSchema = async (cli: Cli, name: string): Promise<ExitCode> => {
  cli.printJson(await schemaText(name));
  return exit.done;
};

/** `guanxia schema list` */
export const listSchemas = async (cli: Cli, { json }: { readonly json?: boolean }): Promise<ExitCode> => {
  const names = [...(await schemaNames())];
  const output: SchemaListOutput = { schema: schemaUrl('schema-list'), names };
  if (json === true) printDocument(cli, output);
  else cli.print(names.join('\n'));
  return exit.done;
};
