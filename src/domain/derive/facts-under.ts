import { affiliationOf } from '../directory/affiliation.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Calendar } from '../documents/calendar.ts';
import type { Facts } from '../facts/catalogue.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { Matter } from '../report/matter.ts';
import type { Report } from '../report/report.ts';
import type { Subject } from '../report/subject.ts';
import { dayKind } from '../time/day-kind.ts';
import { dateIn } from '../time/instant.ts';
import { every, type Truth } from '../truth.ts';
import { limbsOf } from './limbs.ts';
import { isExcludedMatter, isInRemit, isPriority, isSentElsewhere, isTimeBarred } from './matters.ts';
import { inTarget, isAboveTarget, isInspector, isJudicial } from './standing.ts';
import { timingOf } from './timing.ts';

/** The documents in force that facts are derived from. */
export interface Knowledge {
  readonly mandate: Mandate;
  readonly directory: DirectoryIndex;
  readonly calendar: Calendar;
}

/** What of a report bears on facts; neither its id nor anything personal. */
export type ReportParticulars = Pick<Report, 'channel' | 'receivedAt' | 'duplicateOf'> & {
  readonly reporter: { readonly reachable?: boolean | undefined };
};

export type MatterParticulars = Omit<Matter, 'id' | 'text'> & {
  /** Organs whose objection was accepted. Two make the competence contested (信访工作条例 Art 24). */
  readonly refusedBy?: readonly string[] | undefined;
};

const reportFacts = ({ mandate, calendar }: Knowledge, target: Target, report: ReportParticulars): Facts => {
  const { beforeOpening, afterClosing, lateArrival } = timingOf(mandate, target, report);
  const kind = dayKind(calendar, dateIn(mandate.zone, report.receivedAt));
  return {
    'report.channel': report.channel.kind,
    'report.before-opening': beforeOpening,
    'report.after-closing': afterClosing,
    'report.late-arrival': lateArrival,
    'report.working-day': kind === 'unknown' ? undefined : kind === 'working',
    'report.duplicate': report.duplicateOf === undefined ? undefined : true,
    'reporter.reachable': report.reporter.reachable,
    'mandate.former-holders': target.formerHolders?.reading ?? mandate.readings.formerHolders,
  };
};

/** A matter that says when or where it happened names something; otherwise as it was registered. */
const isSpecific = ({ conduct, specific }: MatterParticulars): Truth =>
  conduct?.from !== undefined || conduct?.place !== undefined ? true : specific;

const reportedFacts = (matter: MatterParticulars): Facts => ({
  'matter.kind': matter.kind,
  'matter.disciplines': matter.disciplines,
  'matter.field': matter.field,
  'matter.remedy': matter.remedy,
  'matter.dangers': matter.dangers,
  'matter.specific': isSpecific(matter),
  'matter.personal-injustice': matter.personalInjustice,
  'matter.affects-most': matter.affectsMost,
  'matter.prior-stage-exhausted': matter.priorStageExhausted,
  'matter.right-of-appeal': matter.rightOfAppeal,
  'matter.minor': matter.minor,
  'matter.contested': (matter.refusedBy ?? []).length > 1,
});

const remitFacts = (
  { mandate }: Knowledge,
  target: Target,
  { receivedAt }: ReportParticulars,
  matter: MatterParticulars,
): Facts => ({
  'matter.priority': isPriority(mandate, target, matter),
  'matter.in-remit': isInRemit(mandate, target, matter),
  'matter.excluded': isExcludedMatter(mandate, target, matter),
  'matter.sent-elsewhere': isSentElsewhere(mandate, target, matter),
  'matter.time-barred': isTimeBarred(target, matter, dateIn(mandate.zone, receivedAt)),
});

const isIdentified = (subject: Subject): boolean => {
  if (subject.type === 'none') return false;
  if (subject.type === 'body') return subject.organ !== undefined;
  return subject.person !== undefined || subject.organ !== undefined || (subject.posts ?? []).length > 0
    ? true
    : subject.standing === 'private';
};

const subjectFacts = (
  { mandate, directory }: Knowledge,
  target: Target,
  { receivedAt }: ReportParticulars,
  { subject, abuseOfJudicialPower, conduct = {} }: MatterParticulars,
): Facts => {
  const affiliation = affiliationOf(directory, subject, dateIn(mandate.zone, receivedAt));
  const belongs = inTarget(directory, target, affiliation, conduct.place);
  const { now, former } = limbsOf(target, directory, { subject, affiliation, conduct, belongs });
  return {
    'matter.abuse-of-judicial-power': every([abuseOfJudicialPower, isJudicial(directory, affiliation)]),
    'subject.identified': isIdentified(subject),
    'subject.in-target': belongs,
    'subject.inspector': isInspector(directory, mandate, affiliation),
    'subject.above-target': isAboveTarget(directory, mandate, subject, affiliation),
    'scope.committee': now.committee,
    'scope.party-group': now['party-group'],
    'scope.judicial-head': now['judicial-head'],
    'scope.next-level-head': now['next-level-head'],
    'scope.key-post': now['key-post'],
    'scope.key-personnel': now['key-personnel'],
    'scope.managed-cadre': now['managed-cadre'],
    'scope.section-head': now['section-head'],
    'scope.other': now.other,
    'scope.former': former,
  };
};

/**
 * The facts of one matter under one target, derived from the report and the documents in force and from nothing
 * else. What cannot be derived is absent, that is, unknown.
 */
export const factsUnder = (
  knowledge: Knowledge,
  target: Target,
  report: ReportParticulars,
  matter: MatterParticulars,
): Facts =>
  // Four spreads of so many members take fifty times as long.
  Object.assign(
    reportFacts(knowledge, target, report),
    reportedFacts(matter),
    remitFacts(knowledge, target, report, matter),
    subjectFacts(knowledge, target, report, matter),
  );
