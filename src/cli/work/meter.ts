import type { Cli } from '../cli.ts';
import type { ProgressOutput } from '../schemas/progress.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { text } from '../words/text.ts';
import type { ProgressKind } from './progress.ts';

/** Tells on stderr how far long work has come. */
export interface Meter {
  readonly reached: (done: number, total: number) => void;
  /** Wipes the bar away; lines stay. */
  readonly end: () => void;
}

const everyMs = 5_000;
const barWidth = 24;

const share = (done: number, total: number): number => (total === 0 ? 1 : Math.min(1, done / total));

const said = (cli: Cli, done: number, total: number): string => {
  const percent = Math.floor(100 * share(done, total));
  return cli.say(text(`${done}/${total}（${percent}%）`, `${done}/${total} (${percent} %)`));
};

/** A line every five percent, or five seconds where that takes longer. */
const lines = (cli: Cli): Meter => {
  const told = { at: performance.now(), percent: 0 };
  return {
    reached: (done, total) => {
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

const bar = (cli: Cli, redraw: (line: string) => void): Meter => ({
  reached: (done, total) => {
    const filled = Math.round(barWidth * share(done, total));
    redraw(`[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${said(cli, done, total)}`);
  },
  end: () => redraw(''),
});

const silent: Meter = { reached: () => undefined, end: () => undefined };

/** `auto` draws a bar on a terminal and writes plain lines elsewhere. */
export const meter = (cli: Cli, kind: ProgressKind): Meter => {
  if (kind === 'none') return silent;
  if (kind === 'json') return json(cli);
  return kind === 'auto' && cli.redraw !== undefined ? bar(cli, cli.redraw) : lines(cli);
};
