import { affiliationOf, type DirectoryIndex } from '../directory/index.ts';
import type { Calendar, Mandate, Target } from '../documents/index.ts';
import type { Facts } from '../facts/index.ts';
import type { Matter, Report, Subject } from '../report/index.ts';
import { dayKind } from '../time/day-kind.ts';
import { dateIn } from '../time/index.ts';
import { every, type Truth } from '../truth.ts';
import { limbsOf } from './limbs.ts';
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

const reportFacts = ({ mandate, calendar }: Knowledge, report: ReportParticulars): Facts => {
  const { beforeOpening, afterClosing, lateArrival } = timingOf(mandate, report);
  const kind = dayKind(calendar, dateIn(mandate.zone, report.receivedAt));
  return {
    'report.channel': report.channel.kind,
    'report.before-opening': beforeOpening,
    'report.after-closing': afterClosing,
    'report.late-arrival': lateArrival,
    'report.working-day': kind === 'unknown' ? undefined : kind === 'working',
    'report.duplicate': report.duplicateOf === undefined ? undefined : true,
    'reporter.reachable': report.reporter.reachable,
    'mandate.former-holders': mandate.readings.formerHolders,
  };
};

/** A matter that says when or where it happened names something; otherwise as it was registered. */
const isSpecific = ({ conduct, specific }: MatterParticulars): Truth =>
  conduct?.from !== undefined || conduct?.place !== undefined ? true : specific;

const matterFacts = (target: Target, matter: MatterParticulars): Facts => {
  const named = target.scope.priority.disciplines;
  return {
    'matter.kind': matter.kind,
    'matter.disciplines': matter.disciplines,
    'matter.priority': matter.disciplines?.some((one) => named.includes(one)),
    'matter.field': matter.field,
    'matter.remedy': matter.remedy,
    'matter.dangers': matter.dangers,
    'matter.specific': isSpecific(matter),
    'matter.contested': (matter.refusedBy ?? []).length > 1,
  };
};

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
  const { now, former } = limbsOf(target, directory, { subject, affiliation, conduct });
  return {
    'matter.abuse-of-judicial-power': every([abuseOfJudicialPower, isJudicial(directory, affiliation)]),
    'subject.identified': isIdentified(subject),
    'subject.in-target': inTarget(directory, target, affiliation, conduct.place),
    'subject.inspector': isInspector(directory, mandate, affiliation),
    'subject.above-target': isAboveTarget(directory, mandate, subject, affiliation),
    'scope.committee': now.committee,
    'scope.party-group': now['party-group'],
    'scope.judicial-head': now['judicial-head'],
    'scope.next-level-head': now['next-level-head'],
    'scope.key-post': now['key-post'],
    'scope.former': former,
  };
};

/**
 * The facts of one matter, derived from the report and the documents in force and from nothing else.
 * What cannot be derived is absent, that is, unknown.
 */
export const deriveFacts = (
  knowledge: Knowledge,
  target: Target,
  report: ReportParticulars,
  matter: MatterParticulars,
): Facts => ({
  ...reportFacts(knowledge, report),
  ...matterFacts(target, matter),
  ...subjectFacts(knowledge, target, report, matter),
});
