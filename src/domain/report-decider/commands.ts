import type { Reckoning } from '../deadlines/deadline.ts';
import type { DocumentRefs, Receiver } from '../determination/determination.ts';
import type { EventOf, ReportEvent } from '../events/domain-event.ts';
import type { Metadata } from '../events/metadata.ts';
import type { AccusedUnits } from '../receivers/own-unit.ts';
import type { DangerRole, Telling } from '../receivers/told-of-danger.ts';
import type { Particulars } from '../report/particulars.ts';
import type { Report } from '../report/report.ts';
import type { Sealed } from '../report/sealed.ts';
import type { Sight } from '../sight/sight.ts';
import type { Instant } from '../time/instant.ts';
import type { Finding } from './findings.ts';
import type { ReportToDetermine } from './report-to-determine.ts';

/** Who is told of the dangers in a report, and who is not; looked up only where there are any. */
export interface Dangers {
  readonly tell: (matter: string, role: DangerRole) => Telling;
  readonly barred: () => ReadonlySet<string>;
}

/**
 * What the documents in force say of a report: a finding for each matter, whom nothing may be sent to, who is
 * told of its dangers, and who may see it.
 */
export interface Determined {
  readonly findings: readonly Finding[];
  readonly barred: AccusedUnits;
  /** Those of `barred` that only directories of later, or linked reports, show. */
  readonly barredSince: readonly string[];
  readonly dangers: Dangers;
  readonly sight: Sight;
}

/** Pure, as everything in a command: the documents are chosen before it is handed over. */
export type Determine = (report: ReportToDetermine) => Determined;

interface Ordered<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly metadata: Metadata;
}

type DataOf<Type extends ReportEvent['type']> = Omit<EventOf<Type>['data'], 'report'>;

/** When it happened in the world; now, unless it is said. */
interface Happened {
  readonly at?: Instant | undefined;
}

/** Take a report in, and determine each of its matters. */
export type ReceiveReport = Ordered<
  'ReceiveReport',
  { readonly report: Omit<Report, 'sight'>; readonly determine: Determine }
>;
/** Take a report in, to be determined later. */
export type RecordReport = Ordered<'RecordReport', { readonly report: Report; readonly dangers: Dangers }>;
/** Determine a report that was only recorded; nothing if that has been done. */
export type DetermineReport = Ordered<'DetermineReport', { readonly determine: Determine }>;
export type AddParticulars = Ordered<
  'AddParticulars',
  { readonly particulars: Particulars; readonly determine: Determine }
>;
/** `linked` is the sight of all that it is linked with by this. */
export type LinkReport = Ordered<
  'LinkReport',
  DataOf<'ReportLinked'> & { readonly linked: Sight; readonly determine: Determine }
>;
export type UnlinkReport = Ordered<
  'UnlinkReport',
  { readonly reason: string; readonly determine: Determine }
>;
/** Another report repeats this one; noted before that one is linked. `linked` is the sight of that report. */
export type NoteRepetition = Ordered<
  'NoteRepetition',
  DataOf<'ReportRepeated'> & { readonly linked: Sight; readonly determine?: Determine | undefined }
>;
/** The sight of all that the report was ever linked with, as it is now. */
export type NoteSight = Ordered<'NoteSight', { readonly linked: Sight }>;
/** Determine again; all matters are recorded, with the documents that they now rest on. */
export type RedetermineReport = Ordered<
  'RedetermineReport',
  DataOf<'ReportRedetermined'> & { readonly determine: Determine }
>;
/** Let those bind the report no more whom it, or what it was linked with, accused earlier. */
export type ClearAccused = Ordered<
  'ClearAccused',
  DataOf<'AccusedCleared'> & { readonly determine: Determine }
>;
export type WithdrawReport = Ordered<'WithdrawReport', { readonly reason: string }>;
export type EraseReporter = Ordered<'EraseReporter', DataOf<'ReporterErased'>>;
export type AdmitReport = Ordered<'AdmitReport', { readonly at: Instant; readonly determine: Determine }>;
export type RecuseHandler = Ordered<'RecuseHandler', DataOf<'HandlerRecused'>>;
export type NotifyReporter = Ordered<'NotifyReporter', DataOf<'ReporterNotified'> & Happened>;

/** Decide otherwise than the rules. `receiver` is given for a referral and only then. */
export type OverrideDetermination = Ordered<
  'OverrideDetermination',
  {
    readonly matter: string;
    readonly outcome: 'in-scope' | 'referral';
    readonly receiver?: Pick<Receiver, 'organ' | 'name'> | undefined;
    readonly reason: string;
    readonly clause: string;
    readonly documents: DocumentRefs;
    /** The facts of the matter, for everybody it ever accused, as later directories have them. */
    readonly since?: readonly Readonly<Record<string, unknown>>[] | undefined;
    readonly barred: AccusedUnits;
  }
>;
export type LiftOverride = Ordered<
  'LiftOverride',
  { readonly matter: string; readonly reason: string; readonly determine: Determine }
>;
export type AcknowledgeEscalation = Ordered<'AcknowledgeEscalation', DataOf<'EscalationAcknowledged'>>;
/** Say who is told of the dangers in a matter; `barred` are not. */
export type TellOfDanger = Ordered<
  'TellOfDanger',
  {
    readonly matter: string;
    readonly role: DangerRole;
    readonly to: Pick<Receiver, 'organ' | 'name'>;
    readonly reason: string;
    readonly barred: ReadonlySet<string>;
  }
>;
export type DispatchReferral = Ordered<
  'DispatchReferral',
  { readonly matter: string; readonly number: string; readonly barred: AccusedUnits } & Happened
>;
export type AcknowledgeReferral = Ordered<'AcknowledgeReferral', { readonly matter: string } & Happened>;
export type ObjectToReferral = Ordered<
  'ObjectToReferral',
  { readonly matter: string; readonly reasons: string; readonly reckoning: Reckoning } & Happened
>;
export type ReopenReferral = Ordered<
  'ReopenReferral',
  { readonly matter: string; readonly reason?: string | undefined; readonly determine: Determine }
>;
export type AnswerReferral = Ordered<
  'AnswerReferral',
  {
    readonly matter: string;
    readonly number?: string | undefined;
    readonly text?: Sealed | undefined;
  } & Happened
>;
export type RecallReferral = Ordered<
  'RecallReferral',
  { readonly matter: string; readonly number: string; readonly reason: string } & Happened
>;

/** What can be asked of a report that has been received. */
export type LaterCommand =
  | DetermineReport
  | AddParticulars
  | LinkReport
  | UnlinkReport
  | NoteRepetition
  | NoteSight
  | RedetermineReport
  | ClearAccused
  | WithdrawReport
  | EraseReporter
  | AdmitReport
  | RecuseHandler
  | NotifyReporter
  | OverrideDetermination
  | LiftOverride
  | AcknowledgeEscalation
  | TellOfDanger
  | DispatchReferral
  | AcknowledgeReferral
  | ObjectToReferral
  | ReopenReferral
  | AnswerReferral
  | RecallReferral;

export type ReportCommand = ReceiveReport | RecordReport | LaterCommand;
export type ReportCommandType = ReportCommand['type'];
