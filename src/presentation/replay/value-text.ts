import type { Cli } from '../../cli/shell/cli.ts';
import { text } from '../../problems/text.ts';

/** A recorded fact's value as JSON; `null` is unknown. */
export const valueText = (cli: Cli, value: unknown): string =>
  value === null || value === undefined ? cli.say(text('不明', 'unknown')) : JSON.stringify(value);
