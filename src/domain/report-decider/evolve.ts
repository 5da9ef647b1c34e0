import type { Decision, Determination, EventOf, ReportEvent } from '../events/domain-event.ts';
import {
  goesOn,
  outstanding,
  type ReferralEvent,
  withReferralEvent,
} from '../referral-life/referral-life.ts';
import { minding, without } from './accusations.ts';
import { outcomeOf, receiverOf } from './decisions.ts';
import { receivedReport } from './received-report.ts';
import type { MatterState, ReceivedReport, ReportState } from './report-state.ts';
import { withParticulars } from './with-particulars.ts';

const withMatter = (
  state: ReceivedReport,
  id: string,
  change: (matter: MatterState) => MatterState,
): ReceivedReport => {
  const before = state.matters.get(id);
  return before === undefined
    ? state
    : { ...state, matters: new Map([...state.matters, [id, change(before)]]) };
};

const decided = (matter: MatterState, event: Decision): MatterState => {
  const organ = receiverOf(event);
  const by = event.type === 'DeterminationOverridden' ? 'person' : 'rules';
  const { referral: before, ...rest } = matter;
  const stays = organ === undefined || goesOn(before, organ, event);
  const referral = stays ? before : outstanding(organ, event);
  return {
    ...rest,
    standing: {
      event: event.id,
      outcome: outcomeOf(event),
      subject: event.data.subject,
      directory: event.data.documents.directory.id,
      mandate: event.data.documents.mandate,
      by,
      ...(organ === undefined ? {} : { organ }),
    },
    ...(organ === undefined || referral === undefined ? {} : { referral }),
  };
};

const inDossier = (state: ReceivedReport, { data }: Decision): ReceivedReport => {
  const directory = data.documents.directory.id;
  const { subject } = data;
  const isKnown = state.dossiers.some((one) => one.subject === subject && one.directory === directory);
  return isKnown ? state : { ...state, dossiers: [...state.dossiers, { directory, subject }] };
};

const determined = (state: ReceivedReport, event: Determination): ReceivedReport =>
  withMatter(inDossier(state, event), event.data.matter, (matter) => ({
    ...(event.data.beside === undefined ? decided(matter, event) : matter),
    answer: event,
  }));

const onItsWay = (state: ReceivedReport, event: ReferralEvent): ReceivedReport =>
  withMatter(state, event.data.matter, (matter) =>
    matter.referral === undefined
      ? matter
      : { ...matter, referral: withReferralEvent(matter.referral, event) },
  );

const everLinked = (state: ReceivedReport, id: string): ReceivedReport => ({
  ...state,
  everLinked: new Set([...state.everLinked, id]),
});
const sent = (
  state: ReceivedReport,
  { occurredAt, data: { matter, number, organ, decision } }: EventOf<'ReferralDispatched'>,
): ReceivedReport =>
  withMatter(state, matter, (one) => ({
    ...one,
    letters: [...one.letters, { number, organ, decision, sentAt: occurredAt }],
  }));

const cameBack = (
  state: ReceivedReport,
  { data: { matter, decision, number } }: EventOf<'ReferralRecalled'>,
): ReceivedReport =>
  withMatter(state, matter, (one) => ({
    ...one,
    letters: one.letters.filter((letter) => letter.number !== number || letter.decision !== decision),
  }));

const linked = (state: ReceivedReport, duplicateOf: string | undefined): ReceivedReport => {
  const { duplicateOf: _before, ...report } = state.report;
  return { ...state, report: duplicateOf === undefined ? report : { ...report, duplicateOf } };
};

const escalated = (state: ReceivedReport, { data }: EventOf<'MatterEscalated'>): ReceivedReport =>
  withMatter(state, data.matter, (matter) => {
    const told = new Map(matter.told);
    for (const { role } of data.asked) told.delete(role);
    for (const { role, organ } of data.told) told.set(role, organ);
    return {
      ...matter,
      escalated: [...new Set([...matter.escalated, ...data.dangers])],
      told,
      acknowledgedBy: matter.acknowledgedBy.filter((by) => !data.told.some(({ organ }) => organ === by)),
    };
  });

type Later = Exclude<ReportEvent['type'], 'ReportReceived'>;

const later: { readonly [Type in Later]: (state: ReceivedReport, event: EventOf<Type>) => ReceivedReport } = {
  ParticularsAdded: withParticulars,
  ReportLinked: (state, { data }) =>
    linked(everLinked(minding(state, data.accused), data.duplicateOf), data.duplicateOf),
  ReportUnlinked: (state) => linked(state, undefined),
  ReportRepeated: (state, { data }) => ({
    ...everLinked(minding(state, data.accused), data.by),
    repeatedBy: new Set([...state.repeatedBy, data.by]),
  }),
  ReportRedetermined: (state, { data }) => minding(state, data.linked),
  UnitsOfAccusedFound: (state, { data }) => ({
    ...state,
    barredSince: [...new Set([...state.barredSince, ...data.organs])].sort(),
  }),
  AccusedCleared: (state, { data }) => ({
    ...state,
    formerly: without(state.formerly, data.accused),
    cleared: [...state.cleared, ...without(data.accused, state.cleared)],
    barredSince: [],
  }),
  SightChanged: (state, { data }) => ({ ...state, sight: data.own, linkedSight: data.linked }),
  ReportWithdrawn: (state) => ({ ...state, withdrawn: true }),
  ReporterErased: (state) => ({ ...state, erased: true }),
  ReportAdmitted: (state, { data }) => ({ ...state, admittedAt: data.at }),
  HandlerRecused: (state, { data }) => ({ ...state, recused: new Set([...state.recused, data.handler]) }),
  ReporterNotified: (state) => state,
  MatterFoundInScope: determined,
  MatterReferred: determined,
  MatterLeftUndetermined: determined,
  DeterminationOverridden: (state, event) =>
    withMatter(inDossier(state, event), event.data.matter, (matter) => decided(matter, event)),
  OverrideLifted: (state) => state,
  MatterEscalated: escalated,
  EscalationAcknowledged: (state, { data }) =>
    withMatter(state, data.matter, (matter) => ({
      ...matter,
      acknowledgedBy: [...matter.acknowledgedBy, data.by],
    })),
  ReferralDispatched: (state, event) => sent(onItsWay(state, event), event),
  ReferralAcknowledged: onItsWay,
  ReferralObjected: onItsWay,
  ReferralReopened: (state, event) =>
    withMatter(onItsWay(state, event), event.data.matter, (matter) => ({
      ...matter,
      refusedBy: [...new Set([...matter.refusedBy, event.data.organ])],
    })),
  ReferralAnswered: onItsWay,
  ReferralRecalled: (state, event) => cameBack(onItsWay(state, event), event),
};

/** The state of a report once `event` is in; what precedes its receipt is no report. */
export const evolve = (state: ReportState, event: ReportEvent): ReportState => {
  if (event.type === 'ReportReceived') return receivedReport(event.data);
  if (state.status === 'absent') return state;
  const change = later[event.type] as (state: ReceivedReport, event: ReportEvent) => ReceivedReport;
  return change(state, event);
};
