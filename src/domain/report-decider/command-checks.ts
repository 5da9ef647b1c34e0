import { epochMs, type Instant } from '../time/instant.ts';
import {
  matterAwaitsDetermination,
  matterNotFound,
  notBeforeWhatPreceded,
  notInTheFuture,
} from './report-problems.ts';
import type { MatterState, ReceivedReport } from './report-state.ts';

/** The matter named. */
export const matterOf = ({ matters }: ReceivedReport, id: string, pointer?: string): MatterState => {
  const found = matters.get(id);
  if (found === undefined) throw matterNotFound(id, [...matters.keys()], pointer);
  return found;
};

/**
 * The matter named, which has been determined.
 *
 * @throws {GuanxiaError} `matter-not-found`, or `matter-awaits-determination` for one that was only recorded
 */
export const decidedMatterOf = (state: ReceivedReport, id: string): DecidedMatter => {
  const matter = matterOf(state, id);
  const { standing, answer } = matter;
  if (standing === undefined || answer === undefined) throw matterAwaitsDetermination(id);
  return { ...matter, standing, answer };
};

export type DecidedMatter = MatterState & Required<Pick<MatterState, 'standing' | 'answer'>>;

/** When it happened: as told, if that is possible, else now. */
export const happenedAt = (at: Instant | undefined, now: Instant, earliest: Instant): Instant => {
  if (at === undefined) return now;
  if (epochMs(at) > epochMs(now)) throw notInTheFuture(at, now);
  if (epochMs(at) < epochMs(earliest)) throw notBeforeWhatPreceded(at, earliest);
  return at;
};
