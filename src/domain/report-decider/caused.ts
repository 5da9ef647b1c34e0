import type { ReportEvent } from '../events/domain-event.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
import type { Sight } from '../sight/sight.ts';
import type { Determine } from './commands.ts';
import { determinedAgain } from './determinations.ts';
import { escalations } from './escalations.ts';
import { evolve } from './evolve.ts';
import type { ReceivedReport } from './report-state.ts';
import { reportToDetermine } from './report-to-determine.ts';
import { sightChanges } from './sight-changes.ts';

/** What happens and, since it bears on the determinations, what is determined then. */
export interface Cause {
  readonly fact: Fact<ReportEvent>;
  readonly determine: Determine;
  /** Matters whose determination is recorded even if it stays the same. */
  readonly touched: Iterable<string>;
  /** The override that ends by this. */
  readonly lifted?: string;
  /** The sight of what the report is linked with by this. */
  readonly linked?: Sight;
}

/** The fact, the determinations that follow from it, and who is told of dangers because of it. */
export const caused = (
  before: ReceivedReport,
  { fact, determine, touched, lifted, linked }: Cause,
  metadata: Metadata,
): readonly Fact<ReportEvent>[] => {
  const [event] = enveloped<ReportEvent>([fact], metadata) as [ReportEvent];
  const happened = evolve(before, event) as ReceivedReport;
  const determined = determine(reportToDetermine(happened));
  const { state, facts: sights } = sightChanges(happened, { own: determined.sight, linked }, metadata.now);
  const again = determinedAgain(state, determined, {
    now: metadata.now,
    touched: new Set(touched),
    ...(lifted === undefined ? {} : { lifted }),
  });
  return [fact, ...sights, ...again, ...escalations(state, determined.dangers, metadata.now)];
};
