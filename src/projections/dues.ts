import { type Deadline, deadline, type Reckoning } from '../domain/deadlines/deadline.ts';
import type { DeadlineName } from '../domain/deadlines/deadline-kinds.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ReportDuties } from './duties.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { ReferredMatter } from './referral.ts';

/** Something that has to be done about a report or one of its matters, and until when. */
export interface Due {
  readonly report: string;
  readonly matter?: string;
  /** The organ that has to do it, where it is not the group. */
  readonly organ?: string;
  /** Number of the letter that it is about, where it is about one. */
  readonly number?: string;
  readonly deadline: Deadline;
}

/** What is about those above the group goes up by a term of its own. */
const dispatchOf = ({ receiver }: ReferredMatter): DeadlineName =>
  receiver.kind === 'higher-discipline-organ' ? 'upward-dispatch' : 'dispatch';

/** What is due on the way of a referral. Objections are the receiver's right, not its duty. */
export const duesOfReferral = (referred: ReferredMatter, by: Reckoning): readonly Due[] => {
  const { report, matter, life } = referred;
  const { organ, stage, since, dispatchedAt = since, acknowledgedAt = dispatchedAt } = life;
  const due = (name: DeadlineName, from: Instant): Deadline => deadline(name, from, by);
  switch (stage) {
    case 'outstanding':
      return [{ report, matter, deadline: due(dispatchOf(referred), since) }];
    case 'dispatched':
      return [
        { report, matter, organ, deadline: due('acknowledgement', dispatchedAt) },
        { report, matter, organ, deadline: due('answer', dispatchedAt) },
      ];
    case 'acknowledged':
      return [{ report, matter, organ, deadline: due('answer', acknowledgedAt) }];
    case 'objected':
    case 'answered':
      return [];
  }
};

/** 实名: a true name and a concrete contact (处理检举控告工作规则 Art 24). */
const isRealName = ({ signature, reachable, erased }: ReportDuties): boolean =>
  signature === 'real-name' && reachable === true && erased === undefined;

/** Somebody who can be told where the report went (信访工作条例 Art 23): not anonymous, and reachable. */
const canBeTold = ({ signature, reachable, erased }: ReportDuties): boolean =>
  signature !== 'anonymous' && reachable === true && erased === undefined;

const has = ({ outcomes }: ReportDuties, outcome: string): boolean =>
  Object.values(outcomes).includes(outcome);

/** Notices that count from the receipt. Repetitions of another report are owed none of them. */
const noticesOfReceipt = (duties: ReportDuties): readonly DeadlineName[] => {
  if (duties.duplicateOf !== undefined) return [];
  const owed = (name: 'acceptance' | 'forwarding', when: boolean): readonly DeadlineName[] =>
    when && !duties.told.includes(name) ? [`${name}-notice`] : [];
  return [
    ...owed('acceptance', isRealName(duties) && has(duties, 'in-scope')),
    ...owed('forwarding', canBeTold(duties) && has(duties, 'referral')),
  ];
};

const resultsToTell = (duties: ReportDuties): readonly (readonly [string, Instant])[] =>
  isRealName(duties) && !duties.told.includes('result')
    ? Object.entries(duties.answered).filter(([matter]) => !duties.told.includes(`result/${matter}`))
    : [];

/** What is due about a report beside its referrals: notices to the reporter, and dangers nobody has noted. */
export const duesOfReport = (duties: ReportDuties, by: Reckoning): readonly Due[] => {
  const { report, receivedAt, escalations } = duties;
  return [
    ...Object.entries(escalations).flatMap(([matter, { at, waits }]) =>
      waits.map(({ organ }) => ({
        report,
        matter,
        ...(organ === undefined ? {} : { organ }),
        deadline: deadline(organ === undefined ? 'escalation-addressee' : 'escalation', at, by),
      })),
    ),
    ...noticesOfReceipt(duties).map((name) => ({ report, deadline: deadline(name, receivedAt, by) })),
    ...resultsToTell(duties).map(([matter, at]) => ({
      report,
      matter,
      deadline: deadline('result-notice', at, by),
    })),
  ];
};

/** What is due about one matter: on the way of its referral, about itself, and about its report as a whole. */
export const duesOfMatter = (
  entry: LedgerEntry | ReferredMatter,
  duties: ReportDuties | undefined,
  by: Reckoning,
): readonly Due[] => {
  const ofReport = duties === undefined ? [] : duesOfReport(duties, by);
  return [
    ...('life' in entry ? duesOfReferral(entry, by) : []),
    ...ofReport.filter(({ matter }) => matter === undefined || matter === entry.matter),
  ];
};
