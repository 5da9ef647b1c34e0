import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Facts } from '../facts/catalogue.ts';
import type { Target } from '../mandate/schema/scope.ts';
import { accused } from '../report/accused.ts';
import { type Confirmation, counts } from '../report/confirmation.ts';
import { dateAt } from '../time/calendar-day.ts';
import { channelContradictions } from './channel-in-notice.ts';
import type { Contradiction } from './contradiction.ts';
import { factsUnder, type Knowledge, type MatterParticulars, type ReportParticulars } from './facts-under.ts';
import { agreedFacts, joinFacts, takes, waits } from './join-facts.ts';
import { arrivals, impossibleDates } from './order-of-dates.ts';
import { whoIsMeant } from './who-is-meant.ts';

/** The facts of one matter, and the targets of the mandate that they are derived under. */
export interface DerivedFacts {
  readonly facts: Facts;
  /** One where it is known which target it belongs to; several where it belongs to each, or nobody knows. */
  readonly targets: readonly Target[];
  /** What the report says against itself, the directory or the notice; what hangs on it is unknown. */
  readonly contradictions: readonly Contradiction[];
}

interface Candidate {
  readonly target: Target;
  readonly facts: Facts;
}

interface Membership {
  readonly chosen: readonly Candidate[];
  /** It belongs to each of those chosen, so that what one of them lets in is in. */
  readonly isKnown: boolean;
}

const isKnown = ({ facts }: Candidate): boolean => facts['subject.in-target'] !== undefined;

/**
 * The targets that take the matter by any limb, former holders included; else those that may, or will when they
 * open; else, as none of them takes it, those that its subject belongs to, or may.
 */
const membership = (candidates: readonly Candidate[]): Membership => {
  const takers = candidates.filter(({ facts }) => takes(facts) === true);
  if (takers.length > 0) return { chosen: takers, isKnown: true };
  const isOpen = (one: Candidate): boolean => takes(one.facts) === undefined || waits(one.facts);
  if (candidates.some(isOpen)) {
    const chosen = candidates.filter((one) => isOpen(one) || !isKnown(one));
    return { chosen, isKnown: chosen.every(isKnown) };
  }
  const members = candidates.filter(({ facts }) => facts['subject.in-target'] === true);
  if (members.length > 0) return { chosen: members, isKnown: true };
  const unknown = candidates.filter((one) => !isKnown(one));
  return { chosen: unknown.length > 0 ? unknown : candidates, isKnown: unknown.length === 0 };
};

const candidatesOf = (knowledge: Knowledge, report: ReportParticulars, matter: MatterParticulars) =>
  knowledge.mandate.targets.map(
    (target): Candidate => ({ target, facts: factsUnder(knowledge, target, report, matter) }),
  );

const joined = (candidates: readonly Candidate[]) => {
  const { chosen, isKnown } = membership(candidates);
  const facts = chosen.map((one) => one.facts);
  return { facts: joinFacts(facts, isKnown), targets: chosen.map(({ target }) => target) };
};

interface Account {
  readonly report: ReportParticulars;
  readonly matter: MatterParticulars;
}

/** Whether a subject holds an office, or held one, or is a unit of the directory. */
const isOfOffice = (index: DirectoryIndex, { subject }: MatterParticulars): boolean => {
  if (subject.type === 'none') return false;
  if (subject.organ !== undefined) return true;
  if (subject.type === 'body') return false;
  const { person, posts = [], standing = 'private' } = subject;
  return (
    posts.length > 0 || standing !== 'private' || (person !== undefined && index.tenuresOf(person).length > 0)
  );
};

/** A wrong of those without office that names somebody in office: which of the two it is, nobody knows. */
const isPrivateYetInOffice = (index: DirectoryIndex, matter: MatterParticulars): boolean =>
  matter.kind === 'private-wrong' && isOfOffice(index, matter);

/** Every account of the matter that may be true: each instant of arrival, and each subject who may be meant. */
const accountsOf = (
  { mandate, directory }: Knowledge,
  report: ReportParticulars,
  matter: MatterParticulars,
) => {
  const { zone } = mandate;
  const dated = { zone, report, matter };
  const dates = impossibleDates(dated);
  const isUnclear = isPrivateYetInOffice(directory, matter);
  const meant = {
    ...dates.matter,
    subject: accused(matter),
    ...(isUnclear && { kind: undefined }),
  };
  const accounts = arrivals(dated).map((at) => {
    const { startedAt: _weighed, ...channel } = dates.channel as { readonly startedAt?: string };
    const arrived = {
      ...report,
      channel: channel as ReportParticulars['channel'],
      receivedAt: new Date(at).toISOString(),
    };
    return { arrived, who: whoIsMeant(directory, meant, dateAt(zone, at)) };
  });
  return {
    accounts: accounts.flatMap(({ arrived, who }) =>
      who.subjects.map((subject): Account => ({ report: arrived, matter: { ...meant, subject } })),
    ),
    contradictions: [
      ...channelContradictions(mandate, report.channel),
      ...dates.contradictions,
      ...(accounts[0]?.who.contradictions ?? []),
      ...(isUnclear ? [{ code: 'private-yet-in-office', of: 'matter', path: ['kind'] } as const] : []),
    ],
  };
};

/** What is unknown is as somebody competent confirmed it; what is known stays. */
const withConfirmed = (facts: Facts, confirmed: readonly Confirmation[]): Facts => {
  const open = confirmed.filter(
    (one) => one.post === undefined && facts[one.fact] === undefined && counts(one),
  );
  if (open.length === 0) return facts;
  return { ...facts, ...Object.fromEntries(open.map(({ fact, holds }) => [fact, holds])) };
};

/** The facts of one matter, and what they are under each target by itself. */
export interface FactsByTarget {
  readonly joint: DerivedFacts;
  readonly alone: () => readonly DerivedFacts[];
}

/** {@link deriveFacts}, and the same as if each target were the only one. */
export const deriveByTarget = (
  knowledge: Knowledge,
  report: ReportParticulars,
  matter: MatterParticulars,
): FactsByTarget => {
  const { mandate } = knowledge;
  const { accounts, contradictions } = accountsOf(knowledge, report, matter);
  const candidates = accounts.map((account) => candidatesOf(knowledge, account.report, account.matter));
  const agreed = (facts: readonly Facts[]) => withConfirmed(agreedFacts(facts), matter.confirmed ?? []);
  const each = candidates.map(joined);
  const targets = new Set(each.flatMap((one) => one.targets));
  return {
    joint: {
      facts: agreed(each.map(({ facts }) => facts)),
      targets: mandate.targets.filter((target) => targets.has(target)),
      contradictions,
    },
    alone: () =>
      mandate.targets.map((target, i) => ({
        facts: agreed(candidates.map((all) => (all[i] as Candidate).facts)),
        targets: [target],
        contradictions,
      })),
  };
};

/**
 * The facts of one matter under the targets that take it, or else those that its subject belongs to, or, where
 * the scope takes reports about anybody, the place that it concerns. Where the report contradicts itself, the
 * directory or the notice, only what holds either way is known.
 */
export const deriveFacts = (
  knowledge: Knowledge,
  report: ReportParticulars,
  matter: MatterParticulars,
): DerivedFacts => deriveByTarget(knowledge, report, matter).joint;
