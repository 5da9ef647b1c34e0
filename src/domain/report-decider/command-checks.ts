import { epochMs, type Instant } from '../time/index.ts';
import { matterNotFound, notBeforeWhatPreceded, notInTheFuture } from './report-problems.ts';
import type { MatterState, ReceivedReport } from './report-state.ts';

/** The matter named, with `standing` and `answer`: every matter received has been determined with it. */
export const matterOf = ({ matters }: ReceivedReport, id: string, pointer?: string): MatterState => {
  const found = matters.get(id);
  if (found === undefined) throw matterNotFound(id, [...matters.keys()], pointer);
  return found;
};

/** When it happened: as told, if that is possible, else now. */
export const happenedAt = (at: Instant | undefined, now: Instant, earliest: Instant): Instant => {
  if (at === undefined) return now;
  if (epochMs(at) > epochMs(now)) throw notInTheFuture(at, now);
  if (epochMs(at) < epochMs(earliest)) throw notBeforeWhatPreceded(at, earliest);
  return at;
};
