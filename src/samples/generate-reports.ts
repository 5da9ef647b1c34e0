import type { Directory } from '../domain/directory/directory.ts';
import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import type { IncomingReport } from '../domain/report/report.ts';
import { type Arrival, arrivals } from './arrivals.ts';
import { type Cast, castOf } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import { channelUse } from './channel-use.ts';
import { sampleMatter } from './matters.ts';
import { mulberry32 } from './mulberry32.ts';
import { sampleReporter } from './reporters.ts';
import { type Season, seasonOf } from './season.ts';

export interface SampleOptions {
  /** The same seed gives the same reports. */
  readonly seed: number;
  readonly count: number;
  readonly mandate: Mandate;
  /** Whom the reports are about. It must be fictional. */
  readonly directory: Directory;
}

const remembered = 50;

const mattersIn = [
  [70, 1],
  [20, 2],
  [7, 3],
  [3, 4],
] as const;

const newReport = (chance: Chance, cast: Cast): Pick<IncomingReport, 'reporter' | 'text' | 'matters'> => {
  const reporter = sampleReporter(chance);
  return {
    ...(reporter !== undefined && { reporter }),
    ...(chance.happens(0.3) && { text: '虚构样例：来件全文。' }),
    matters: Array.from({ length: chance.weighted(mattersIn) }, () => sampleMatter(chance, cast)),
  };
};

const report = (
  chance: Chance,
  mandate: Mandate,
  season: Season,
  arrival: Arrival,
  content: Pick<IncomingReport, 'reporter' | 'text' | 'matters'>,
): IncomingReport => ({
  mandate: mandate.id,
  channel: channelUse(chance, mandate, season, arrival),
  receivedAt: arrival.text,
  ...content,
});

/**
 * Reports as a season brings them, in the order of their arrival: through every channel, over both edges of
 * the window, with blanks, repetitions of earlier reports and every kind of answer. Made from the seed alone.
 */
export function* sampleReports({ seed, count, mandate, directory }: SampleOptions): Iterable<IncomingReport> {
  const chance = chanceOf(mulberry32(seed));
  const cast = castOf(mandate, directory);
  const season = seasonOf(mandate);
  const recent: Pick<IncomingReport, 'reporter' | 'text' | 'matters'>[] = [];
  for (const arrival of arrivals(season, count, chance.next)) {
    const repeats = recent.length > 0 && chance.happens(0.03);
    const content = repeats ? chance.pick(recent) : newReport(chance, cast);
    recent[recent.length < remembered ? recent.length : chance.between(0, remembered)] = content;
    yield report(chance, mandate, season, arrival, content);
  }
}
