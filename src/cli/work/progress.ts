import type { Cli } from '../cli.ts';
import { text } from '../words/text.ts';

export const progressKinds = ['auto', 'plain', 'json', 'none'] as const;
/** How long work tells how far it has come. `auto` is `plain`. */
export type ProgressKind = (typeof progressKinds)[number];

const everyMs = 5_000;

const plainLine = (cli: Cli, done: number, total: number): string => {
  const percent = Math.floor((100 * done) / total);
  return cli.say(text(`${done}/${total}（${percent}%）`, `${done}/${total} (${percent} %)`));
};

/** Tells how far long work has come, one line on stderr every five seconds; short work says nothing. */
export const progress = (cli: Cli, total: number, kind: ProgressKind = 'auto'): ((done: number) => void) => {
  let told = performance.now();
  return (done) => {
    if (kind === 'none' || performance.now() - told < everyMs) return;
    told = performance.now();
    cli.tell(kind === 'json' ? JSON.stringify({ done, total }) : plainLine(cli, done, total));
  };
};
