import * as z from 'zod';
import { actor, directoryId } from '../ids.ts';
import { line } from '../text.ts';
import { plainDate } from '../time/plain-date.ts';

/** Who said so, in a phrase for the record (an office, a list, a letter), and on which date. */
const said = { source: line(400), on: plainDate };

/** Facts that follow from documents, and that somebody competent may confirm where the documents leave them open. */
export const confirmableFacts = [
  'report.before-opening',
  'report.after-closing',
  'report.late-arrival',
  'report.working-day',
  'report.duplicate',
  'matter.priority',
  'matter.in-remit',
  'matter.excluded',
  'matter.sent-elsewhere',
  'matter.time-barred',
  'matter.abuse-of-judicial-power',
  'subject.in-target',
  'subject.inspector',
  'subject.above-target',
  'scope.committee',
  'scope.party-group',
  'scope.judicial-head',
  'scope.next-level-head',
  'scope.key-post',
  'scope.key-personnel',
  'scope.managed-cadre',
  'scope.section-head',
  'scope.other',
  'scope.former',
] as const;

export const confirmableFact = z.enum(confirmableFacts).meta({ id: 'ConfirmableFact' });
export type ConfirmableFact = z.infer<typeof confirmableFact>;

const onePerson = { fact: confirmableFact, post: directoryId.optional(), holds: z.boolean(), ...said };

/** 确认 as somebody hands it in. */
export const incomingConfirmation = z
  .strictObject(onePerson)
  .meta({ id: 'IncomingConfirmation', description: '确认（登记） · what was confirmed, as handed in' });

/**
 * 确认: whether a fact holds that the documents leave open, for one report. With `post` it is said of that post alone
 * and of its place on a register: whether it is a key post. It fills what is unknown and never outweighs what
 * the documents say. `approvedBy` is the second person, without whom a `no` that opens a bar says nothing.
 */
export const confirmation = z
  .strictObject({ ...onePerson, approvedBy: actor.optional() })
  .meta({ id: 'Confirmation', description: '确认 · what was confirmed, by whom and when' });

export type Confirmation = z.infer<typeof confirmation>;

/** Facts that keep a matter from the group: whoever denies one lets it decide about its own people or superiors. */
const bars: ReadonlySet<string> = new Set(['subject.inspector', 'subject.above-target']);

/** Whether a confirmation opens a bar of law, so that it takes two persons. */
export const opensBar = ({ fact, holds }: Pick<Confirmation, 'fact' | 'holds'>): boolean =>
  !holds && bars.has(fact);

/** Whether a confirmation says anything: one that opens a bar does with a second person only. */
export const counts = (one: Confirmation): boolean => !opensBar(one) || one.approvedBy !== undefined;

/** 干部管理权限 over the subject as confirmed for one report, where no post tells it. */
export const managingCommittee = z
  .strictObject({ committee: directoryId, ...said })
  .meta({ id: 'ManagingCommittee', description: '干部管理权限的确认 · which committee manages the subject' });

/** Both together; what is confirmed again replaces what was confirmed before of the same fact and post. */
export const confirmedAgain = (
  before: readonly Confirmation[],
  now: readonly Confirmation[],
): Confirmation[] => {
  const isReplaced = ({ fact, post }: Confirmation) =>
    now.some((one) => one.fact === fact && one.post === post);
  return [...before.filter((one) => !isReplaced(one)), ...now];
};
