import type { Cli } from '../cli.ts';
import { text } from '../words/text.ts';

const everyMs = 5_000;

/** Tells how far long work has come, one line every five seconds; short work says nothing. */
export const progress = (cli: Cli, total: number): ((done: number) => void) => {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    const percent = Math.floor((100 * done) / total);
    cli.tell(cli.say(text(`${done}/${total}（${percent}%）`, `${done}/${total} (${percent} %)`)));
  };
};
