import type { Decider } from '../decider.ts';
import type { Outcome } from '../determination/index.ts';
import type { ReportEvent } from '../events/index.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
import type { Report } from '../report/index.ts';
import type { Finding } from './findings.ts';
import { findingsDoNotFit, reportAlreadyReceived } from './report-problems.ts';

/** Take a report in, with what was found for each of its matters. */
export interface ReceiveReport {
  readonly type: 'ReceiveReport';
  readonly data: { readonly report: Report; readonly findings: readonly Finding[] };
  readonly metadata: Metadata;
}

export type ReportState =
  | { readonly status: 'absent' }
  | { readonly status: 'received'; readonly report: Report; readonly outcomes: ReadonlyMap<string, Outcome> };

const determined = {
  'in-scope': 'MatterFoundInScope',
  referral: 'MatterReferred',
  undetermined: 'MatterLeftUndetermined',
} as const satisfies Record<Outcome, ReportEvent['type']>;

const outcomeOf = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Partial<Record<ReportEvent['type'], Outcome>>;

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

const evolve = (state: ReportState, event: ReportEvent): ReportState => {
  switch (event.type) {
    case 'ReportReceived':
      return { status: 'received', report: event.data, outcomes: new Map() };
    case 'MatterFoundInScope':
    case 'MatterReferred':
    case 'MatterLeftUndetermined':
      return state.status === 'absent'
        ? state
        : { ...state, outcomes: new Map([...state.outcomes, [event.data.matter, outcomeOf[event.type]]]) };
  }
};

/** 信访件: received once, every matter determined with it. */
export const reportDecider: Decider<ReportState, ReceiveReport, ReportEvent> = {
  decide: receive,
  evolve,
  initialState: () => ({ status: 'absent' }),
};
