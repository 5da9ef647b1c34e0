import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingReport } from '../../domain/report/report.ts';
import { canonicalBody } from './identify.ts';

/** Counts, in one batch, the how manieth of its equals each report is; asked in the order of the batch. */
export const arrivals = (): ((report: IncomingReport) => number) => {
  // Nothing of what was written is kept, nor anything that could be compared with it later.
  const key = randomBytes(32);
  const counts = new Map<string, number>();
  return (report) => {
    const mark = createHmac('sha256', key).update(canonicalBody(report)).digest('base64');
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    return count;
  };
};
