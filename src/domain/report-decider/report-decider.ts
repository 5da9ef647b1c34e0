import type { Decider } from '../decider.ts';
import type { ReportEvent } from '../events/domain-event.ts';
import { enveloped, type Fact } from '../events/metadata.ts';
import { addParticulars } from './add-particulars.ts';
import { determineRecorded } from './awaiting.ts';
import type { LaterCommand, ReportCommand } from './commands.ts';
import { acknowledgeEscalation, tellOfDanger } from './danger-commands.ts';
import { clearAccused, redetermine } from './determine-again.ts';
import { evolve } from './evolve.ts';
import { link, noteRepetition, unlink } from './link.ts';
import { lift, override } from './override.ts';
import { receive, record } from './receive.ts';
import { acknowledge, answer, dispatch, object, recall, reopen } from './referral-commands.ts';
import { admit, erase, notify, recuse, withdraw } from './report-commands.ts';
import { handlerRecused, reportNotReceived } from './report-problems.ts';
import type { ReceivedReport, ReportState } from './report-state.ts';
import { noteSight } from './sight-changes.ts';

type Command<Type extends LaterCommand['type']> = Extract<LaterCommand, { type: Type }>;

const later: {
  readonly [Type in LaterCommand['type']]: (
    state: ReceivedReport,
    command: Command<Type>,
  ) => readonly Fact<ReportEvent>[];
} = {
  DetermineReport: determineRecorded,
  AddParticulars: addParticulars,
  LinkReport: link,
  UnlinkReport: unlink,
  NoteRepetition: noteRepetition,
  NoteSight: noteSight,
  RedetermineReport: redetermine,
  ClearAccused: clearAccused,
  WithdrawReport: withdraw,
  EraseReporter: erase,
  AdmitReport: admit,
  RecuseHandler: recuse,
  NotifyReporter: notify,
  OverrideDetermination: override,
  LiftOverride: lift,
  AcknowledgeEscalation: acknowledgeEscalation,
  TellOfDanger: tellOfDanger,
  DispatchReferral: dispatch,
  AcknowledgeReferral: acknowledge,
  ObjectToReferral: object,
  ReopenReferral: reopen,
  AnswerReferral: answer,
  RecallReferral: recall,
};

/** Throws `report-not-found` for a stream that holds no report. */
export function assertReceived(state: ReportState): asserts state is ReceivedReport {
  if (state.status === 'absent') throw reportNotReceived();
}

/** What another report brings about is done whoever takes that in: nothing is lost because of who it is. */
const passedOn: ReadonlySet<string> = new Set<LaterCommand['type']>(['NoteRepetition', 'NoteSight']);

const factsOf = (command: ReportCommand, state: ReportState): readonly Fact<ReportEvent>[] => {
  if (command.type === 'ReceiveReport') return receive(state, command);
  if (command.type === 'RecordReport') return record(state, command);
  assertReceived(state);
  const { actor } = command.metadata;
  if (!passedOn.has(command.type) && state.recused.has(actor)) throw handlerRecused(actor);
  const decide = later[command.type] as (
    state: ReceivedReport,
    command: LaterCommand,
  ) => readonly Fact<ReportEvent>[];
  return decide(state, command);
};

/** 信访件: received once, every matter determined with it, and what becomes of it afterwards. */
export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent> = {
  decide: (command, state) => enveloped<ReportEvent>(factsOf(command, state), command.metadata),
  evolve,
  initialState: () => ({ status: 'absent' }),
};
