import type { Decider } from '../decider.ts';
import type { Outcome } from '../determination/index.ts';
import type { ReportEvent } from '../events/index.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
import type { Report } from '../report/index.ts';
import { evolve } from './evolve.ts';
import type { Finding } from './findings.ts';
import { findingsDoNotFit, reportAlreadyReceived } from './report-problems.ts';
import type { ReportState } from './report-state.ts';

/** Take a report in, with what was found for each of its matters. */
export interface ReceiveReport {
  readonly type: 'ReceiveReport';
  readonly data: { readonly report: Report; readonly findings: readonly Finding[] };
  readonly metadata: Metadata;
}

const determined = {
  'in-scope': 'MatterFoundInScope',
  referral: 'MatterReferred',
  undetermined: 'MatterLeftUndetermined',
} as const satisfies Record<Outcome, ReportEvent['type']>;

const fits = ({ matters }: Report, findings: readonly Finding[]): boolean =>
  findings.length === matters.length && matters.every(({ id }, i) => findings[i]?.data.matter === id);

const receive = ({ data, metadata }: ReceiveReport, state: ReportState): readonly ReportEvent[] => {
  const { report, findings } = data;
  if (state.status !== 'absent') throw reportAlreadyReceived(report.id);
  if (!fits(report, findings)) throw findingsDoNotFit(report.id);
  const facts = [
    { type: 'ReportReceived', data: report, occurredAt: report.receivedAt },
    ...findings.map((finding) => ({
      type: determined[finding.outcome],
      data: finding.data,
      occurredAt: metadata.now,
    })),
  ] as readonly Fact<ReportEvent>[];
  return enveloped<ReportEvent>(facts, metadata);
};

/** 信访件: received once, every matter determined with it. */
export const reportDecider: Decider<ReportState, ReceiveReport, ReportEvent> = {
  decide: receive,
  evolve,
  initialState: () => ({ status: 'absent' }),
};
