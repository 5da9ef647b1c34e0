import { visible } from '../../problems/visible.ts';
import { paintCodes } from './colour.ts';

/**
 * One line for a terminal: our own colours pass; whatever else a person cannot see, or could steer a terminal,
 * is escaped, wherever it came from.
 */
export const shownLine = (line: string): string =>
  line
    .split(paintCodes)
    .map((part, i) => (i % 2 === 1 ? part : visible(part)))
    .join('');

/** Several lines of {@link shownLine}; where colour is off, no colours pass either. */
export const printable = (text: string, colour: boolean): string =>
  text
    .split('\n')
    .map(colour ? shownLine : visible)
    .join('\n');
