import { text } from '../../problems/text.ts';
import type { Voice } from '../text/voice.ts';

/** A recorded fact's value as JSON; `null` is unknown. */
export const valueText = (cli: Voice, value: unknown): string =>
  value === null || value === undefined ? cli.say(text('不明', 'unknown')) : JSON.stringify(value);
