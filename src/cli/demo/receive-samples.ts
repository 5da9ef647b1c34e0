import type { Jurisdiction } from '../../app/jurisdiction.ts';
import type { Receipt } from '../../app/receive/submission.ts';
import type { IncomingReport } from '../../domain/report/report.ts';
import { inOrder } from '../../office/in-order.ts';

/** Reports under way at the same time: they share the commits of the store. */
const atOnce = 64;

/** What came of receiving the samples. */
export interface Received {
  readonly recorded: number;
  readonly replayed: number;
  readonly matters: number;
  readonly seconds: number;
}

const actor = 'demo.intake';

/** Receive all reports, many at a time, and tell `done` how many are in. */
export const receiveSamples = async (
  { receive }: Jurisdiction,
  reports: readonly IncomingReport[],
  done: (count: number) => void,
): Promise<Received> => {
  const begun = performance.now();
  const counts: Record<Receipt['status'], number> = { recorded: 0, replayed: 0, queued: 0 };
  let matters = 0;
  const receipts = inOrder(reports, atOnce, (report) => receive({ report, actor }));
  for await (const { status, determinations } of receipts) {
    counts[status] += 1;
    if (status === 'recorded') matters += determinations.length;
    done(counts.recorded + counts.replayed);
  }
  return { ...counts, matters, seconds: (performance.now() - begun) / 1_000 };
};
