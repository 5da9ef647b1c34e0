import type { Cli } from './cli.ts';

/** What every JSON output is: plain JSON that names its schema. */
export interface JsonOutput {
  readonly schema: string;
}

/** One document, indented for a person. */
export const printDocument = (cli: Cli, value: JsonOutput): void =>
  cli.printJson(JSON.stringify(value, null, 2));

/** One line of NDJSON. */
export const printLine = (cli: Cli, value: JsonOutput): void => cli.printJson(JSON.stringify(value));
