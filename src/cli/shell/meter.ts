import { type Meter, silent } from '../../office/meter.ts';
import type { ProgressOutput } from '../../presentation/schemas/progress.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from './cli.ts';
import type { ProgressKind } from './progress-kinds.ts';

const everyMs = 5_000;
const barWidth = 24;

const share = (done: number, total: number): number => (total === 0 ? 1 : Math.min(1, done / total));

const said = (cli: Cli, done: number, total: number): string => {
  const percent = Math.floor(100 * share(done, total));
  return cli.say(text(`${done}/${total}（${percent}%）`, `${done}/${total} (${percent} %)`));
};

/** A line every five percent or five seconds, whichever comes first; none in the first `quietMs`. */
const lines = (cli: Cli, quietMs: number): Meter => {
  const begun = performance.now();
  const told = { at: begun, percent: 0 };
  return {
    reached: (done, total) => {
      if (performance.now() - begun < quietMs) return;
      const percent = Math.floor(100 * share(done, total));
      if (performance.now() - told.at < everyMs && percent < told.percent + 5) return;
      Object.assign(told, { at: performance.now(), percent });
      cli.tell(said(cli, done, total));
    },
    end: () => undefined,
  };
};

/** One line of NDJSON after each step. */
const json = (cli: Cli): Meter => ({
  reached: (done, total) => {
    const line: ProgressOutput = { schema: schemaUrl('progress'), done, total };
    cli.tell(JSON.stringify(line));
  },
  end: () => undefined,
});

/** Drawn anew with every percent. */
const bar = (cli: Cli, redraw: (line: string) => void): Meter => {
  let drawn = -1;
  return {
    reached: (done, total) => {
      const percent = Math.floor(100 * share(done, total));
      if (percent === drawn) return;
      drawn = percent;
      const filled = Math.round(barWidth * share(done, total));
      redraw(`[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${said(cli, done, total)}`);
    },
    end: () => {
      drawn = -1;
      redraw('');
    },
  };
};

/** `auto` draws a bar on a terminal; elsewhere it writes plain lines, and none about short work. */
export const meter = (cli: Cli, kind: ProgressKind): Meter => {
  if (kind === 'none') return silent;
  if (kind === 'json') return json(cli);
  if (kind === 'plain') return lines(cli, 0);
  return cli.redraw === undefined ? lines(cli, everyMs) : bar(cli, cli.redraw);
};
