import { visible } from '../../../problems/visible.ts';

const esc = String.fromCharCode(0x1b);

/** What writes a line over the one before on a terminal; an empty one wipes it away. */
export const redrawn = (line: string): string => `\r${esc}[2K${visible(line)}`;
