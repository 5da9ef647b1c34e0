export { daysAfter, type LastDay, monthsAfter, workingDaysAfter } from './deadlines/count-days.ts';
export { type Deadline, deadline, isLate, type Reckoning } from './deadlines/deadline.ts';
export {
  type DeadlineKind,
  type DeadlineName,
  deadlineKinds,
  type Term,
} from './deadlines/deadline-kinds.ts';
export { type Decider, fold } from './decider.ts';
export { type Contradiction, contradictionQuestions } from './derive/contradiction.ts';
export { derivation } from './derive/derivation.ts';
export { type DerivedFacts, deriveFacts } from './derive/derive-facts.ts';
export {
  factsUnder,
  type Knowledge,
  type MatterParticulars,
  type ReportParticulars,
} from './derive/facts-under.ts';
export { arrivedAt, openingSince, windowsFor } from './derive/timing.ts';
export {
  type Ask,
  ask,
  chosenReceiver,
  type DecisionRef,
  type DocumentRef,
  type DocumentRefs,
  documentRef,
  documentRefs,
  inScope,
  leftUndetermined,
  type Outcome,
  type Overridden,
  outcome,
  outcomes,
  overridableOutcome,
  overridden,
  type Receiver,
  receiver,
  referred,
  undeterminedReason,
} from './determination/determination.ts';
export { type Affiliation, affiliationOf } from './directory/affiliation.ts';
export { checkDirectory } from './directory/check/check-directory.ts';
export type { DirectoryProblem } from './directory/check/directory-problem.ts';
export type { CodeFault } from './directory/codes/code-fault.ts';
export { divisionCodeFault } from './directory/codes/division-code.ts';
export { organisationCheckCharacter } from './directory/codes/organisation-code.ts';
export { usccCheckCharacter, usccFault } from './directory/codes/uscc.ts';
export { diffDirectories } from './directory/diff/diff-directories.ts';
export type { DirectoryChange, DirectoryChangeCode } from './directory/diff/directory-change.ts';
export {
  type Directory,
  directory,
  type Organ,
  type OrganKind,
  organKind,
  organKinds,
  type PlaceOfDirectory,
  type Post,
  type Tenure,
} from './directory/directory.ts';
export { type DirectoryIndex, indexDirectory } from './directory/directory-index.ts';
export { directoryFinder, type FindOptions, findInDirectory } from './directory/find/find-in-directory.ts';
export type { ExactMatch, Found, Hit, MatchedBy, NearMatch } from './directory/find/hit.ts';
export type { InitialsOf, Simplify } from './directory/find/near-hits.ts';
export { tellHit } from './directory/find/tell-hit.ts';
export { withPersonMeant } from './directory/holder.ts';
export {
  type ConductTime,
  type Holding,
  heldDuring,
  heldOn,
  holdingsOf,
  postsOf,
} from './directory/holding.ts';
export { lookOf } from './directory/names/confusables.ts';
export type { EntryType } from './directory/names/entry-type.ts';
export { normaliseName } from './directory/names/normalise-name.ts';
export { type OddCharacter, oddCharacterOf } from './directory/names/odd-character.ts';
export { isWithin, upward } from './directory/places.ts';
export { postName } from './directory/post-name.ts';
export { type Succession, successionOf, successorOf } from './directory/succession.ts';
export { type CalendarEvent, calendarDecider } from './document-deciders/calendar-decider.ts';
export { type DirectoryEvent, directoryDecider } from './document-deciders/directory-decider.ts';
export {
  type MandateCommand,
  type MandateEvent,
  type MandateState,
  mandateDecider,
} from './document-deciders/mandate-decider.ts';
export { mandateClosed as mandateIsClosed } from './document-deciders/publishing-problems.ts';
export { assertOwnVersion, type Versions, withVersion } from './document-deciders/versions.ts';
export { type Calendar, calendar } from './documents/calendar.ts';
export { heading } from './documents/heading.ts';
export type { InspectionType } from './documents/inspection-type.ts';
export { type Cite, cite, type Source, source, sources } from './documents/source.ts';
export { amendmentStart, type Impact, impact } from './events/document-events.ts';
export {
  type Decision,
  type Determination,
  type DocumentEvent,
  type DomainEvent,
  documentEventTypes,
  domainEvent,
  type EventOf,
  type EventType,
  isKnownEvent,
  type ReportEvent,
} from './events/domain-event.ts';
export { overrideEnd } from './events/matter-events.ts';
export type { Metadata } from './events/metadata.ts';
export { dispatchForm, timeliness } from './events/referral-events.ts';
export { duty, noticeMeans, recusalGround } from './events/report-events.ts';
export {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
  isFactName,
} from './facts/catalogue.ts';
export type { FactDefinition } from './facts/definition.ts';
export { factsOf, type RecordedFacts, recordedFacts, recordFacts } from './facts/recorded-facts.ts';
export {
  type Actor,
  actor,
  type DirectoryId,
  type DocumentHash,
  directoryId,
  documentHash,
  type MatterId,
  matterId,
  type ReportId,
  reportId,
  samePerson,
  uuid,
} from './ids.ts';
export { inseparablePart, keepInseparable } from './inseparable/keep-inseparable.ts';
export { citeUnder } from './mandate/cite-mandate.ts';
export type { Channel, Hours } from './mandate/schema/channels.ts';
export { type Mandate, mandate } from './mandate/schema/mandate.ts';
export type { Destination, Exclusion, Limitation, MatterCode, MatterList } from './mandate/schema/matters.ts';
export { organsNamedBy, placesNamedBy, postsNamedBy } from './mandate/schema/names.ts';
export type { Readings } from './mandate/schema/readings.ts';
export type { Forwarding } from './mandate/schema/referral.ts';
export { type LimbKind, limbKind, limbKinds, type Scope, type Target } from './mandate/schema/scope.ts';
export type { Coverage, Selector } from './mandate/schema/selectors.ts';
export { type Edge, isHourStated, type Moments, momentsOf, type Window } from './mandate/schema/window.ts';
export { checkMandate, type MandateContext, type MandateProblem } from './mandate/tools/check-mandate.ts';
export { type MandateAnswers, mandateAnswers } from './mandate/tools/mandate-answers.ts';
export type { SourceText } from './mandate/tools/quotes.ts';
export { startMandate } from './mandate/tools/start-mandate.ts';
export {
  type Answer,
  type Answers,
  answer,
  answers,
  fillableField,
  particularsOf,
} from './questions/answer.ts';
export { type AnswerField, answerField, answerFields } from './questions/answer-field.ts';
export type { Asked } from './questions/asked.ts';
export { namesOfValues, possibleAnswers } from './questions/possible-answers.ts';
export { type UnknownName, unknownNames } from './questions/unknown-names.ts';
export { accuses, barredFor } from './receivers/barred.ts';
export {
  type ChoiceGround,
  type ChoiceReason,
  type ChoiceStep,
  choiceCites,
  choiceReasons,
} from './receivers/choice-reasons.ts';
export { type AccusedUnits, unitsOfAccused } from './receivers/own-unit.ts';
export { type ReceiverKind, receiverKind, receiverKinds } from './receivers/receiver-kinds.ts';
export { type ReceiverChoice, resolveReceiver, type Unresolved } from './receivers/resolve-receiver.ts';
export type { Errand } from './receivers/starting-point.ts';
export {
  askedOfDanger,
  barredFromDangers,
  type DangerRole,
  dangerRole,
  rolesFor,
  type Telling,
  toldOfDanger,
  whoIsTold,
} from './receivers/told-of-danger.ts';
export {
  goesOn,
  type Objection,
  outstanding,
  type ReferralEvent,
  type ReferralLife,
  type ReferralStage,
  withReferralEvent,
} from './referral-life/referral-life.ts';
export { accused } from './report/accused.ts';
export {
  type ChannelKind,
  type ChannelUse,
  channelKind,
  channelKinds,
  channelUse,
} from './report/channel.ts';
export {
  type ConfirmableFact,
  type Confirmation,
  confirmableFact,
  confirmableFacts,
  confirmation,
} from './report/confirmation.ts';
export {
  type Danger,
  danger,
  dangers,
  discipline,
  disciplines,
  type Matter,
  matter,
  matterField,
  matterFields,
  matterKind,
  matterKinds,
  remedies,
  remedy,
} from './report/matter.ts';
export {
  type IncomingParticulars,
  incomingParticulars,
  type Particulars,
  particulars,
} from './report/particulars.ts';
export { type IncomingReport, incomingReport, type Report, report } from './report/report.ts';
export { type Sealed, sealed } from './report/sealed.ts';
export { type Standing, type Subject, standing, subject } from './report/subject.ts';
export { subjectKey } from './report/subject-key.ts';
export { awaitsDetermination } from './report-decider/awaiting.ts';
export type {
  AcknowledgeEscalation,
  AcknowledgeReferral,
  AddParticulars,
  AdmitReport,
  AnswerReferral,
  Dangers,
  Determine,
  Determined,
  DetermineReport,
  DispatchReferral,
  EraseReporter,
  LaterCommand,
  LiftOverride,
  LinkReport,
  NotifyReporter,
  ObjectToReferral,
  OverrideDetermination,
  ReceiveReport,
  RecordReport,
  RecuseHandler,
  ReopenReferral,
  ReportCommand,
  ReportCommandType,
  TellOfDanger,
  UnlinkReport,
  WithdrawReport,
} from './report-decider/commands.ts';
export { isDetermination, outcomeOf, receiverOf } from './report-decider/decisions.ts';
export { differs, refTo } from './report-decider/determinations.ts';
export type { Finding } from './report-decider/findings.ts';
export { receivedReport } from './report-decider/received-report.ts';
export { assertReceived, reportDecider } from './report-decider/report-decider.ts';
export { reportNotHeld } from './report-decider/report-problems.ts';
export type {
  MatterState,
  ReceivedReport,
  ReportState,
  StandingDecision,
} from './report-decider/report-state.ts';
export {
  asAdmitted,
  type MatterToDetermine,
  type ReportToDetermine,
  reportToDetermine,
} from './report-decider/report-to-determine.ts';
export { withParticulars } from './report-decider/with-particulars.ts';
export { type RuleSetCommand, type RuleSetEvent, ruleSetEvents } from './rule-set-decider/commands.ts';
export { ruleSetDecider } from './rule-set-decider/rule-set-decider.ts';
export { citationsUnverified } from './rule-set-decider/rule-set-problems.ts';
export type {
  ActivatedVersion,
  KnownRuleSet,
  RuleSetState,
  RuleSetStatus,
} from './rule-set-decider/rule-set-state.ts';
export { assertApproved, assertSecondPerson } from './second-person.ts';
export { documentNumber, localizedText, reason, slug } from './text.ts';
export { type DayKind, dayKind } from './time/day-kind.ts';
export {
  dateIn,
  epochMs,
  type Instant,
  instant,
  instantAtStartOf,
  textIn,
  utcOffsetIn,
} from './time/instant.ts';
export { isoWeekIn } from './time/iso-week.ts';
export {
  type DateRange,
  dayAfter,
  daysOf,
  laterByMonths,
  type PartialDate,
  type PlainDate,
  partialDate,
  plainDate,
} from './time/plain-date.ts';
export { zone } from './time/zone.ts';
export { every, not, some, type Truth } from './truth.ts';
