import { atOnce } from '../at-once.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import type { Writing } from '../handle.ts';
import { type AwaitingReport, awaitingReports } from './awaiting.ts';
import { determineRecorded } from './determine-recorded.ts';
import { isFatal, isPassing, reasonOf } from './troubles.ts';
import { reportsAtOnce, type WorkOptions } from './work.ts';

export interface SweepOptions extends WorkOptions {
  /** Milliseconds from the end of one sweep to the next. */
  readonly every: number;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });

/** Several workers begin at different places, so that they seldom try for the same report. */
const rotated = <T>(items: readonly T[], { ids }: Pick<Writing, 'ids'>): readonly T[] => {
  const start = Number.parseInt(ids().slice(-8), 16) % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
};

/**
 * Determine what the log says to have been received and not determined, at once and then every so often until
 * `signal` aborts: what a queue has lost, acknowledged, put aside or never had. At first everything; later what
 * was found waiting once before, so that the queue comes first. Whatever others do at the same time, one
 * determination enters the log. What cannot be determined is tried again when other documents have been published.
 *
 * @throws {GuanxiaError} when the store itself cannot go on
 */
export const sweep = async (
  ports: Writing,
  library: DocumentLibrary,
  { actor, signal, told, every }: SweepOptions,
): Promise<void> => {
  const log = awaitingReports(ports.store);
  const hopeless = new Map<string, Published>();
  let before: ReadonlySet<string> | undefined;

  const determine = async (stream: string, published: Published): Promise<void> => {
    try {
      const outcome = await determineRecorded(ports, library, { stream }, actor);
      if (outcome === 'determined') told({ stream, outcome });
    } catch (error) {
      if (isFatal(error) || isPassing(error)) throw error;
      hopeless.set(stream, published);
      told({ stream, outcome: 'left', reason: reasonOf(error) });
    }
  };

  const sweepUp = async ({ stream }: AwaitingReport): Promise<void> => {
    if (signal.aborted) return;
    const published = await library.current();
    if (hopeless.get(stream) !== published) await determine(stream, published);
  };

  const once = async (): Promise<void> => {
    const awaiting = await log.look();
    const streams = new Set(awaiting.map(({ stream }) => stream));
    for (const stream of hopeless.keys()) if (!streams.has(stream)) hopeless.delete(stream);
    const due = awaiting.filter(({ stream }) => before === undefined || before.has(stream));
    await atOnce(rotated(due, ports), reportsAtOnce, sweepUp);
    before = streams;
  };

  while (!signal.aborted) {
    try {
      await once();
    } catch (error) {
      // The queue waits for the store to come back, and tells if it does not.
      if (!isPassing(error)) throw error;
    }
    await pause(every, signal);
  }
};
