import * as z from 'zod';
import { actor, directoryId, matterId } from '../ids.ts';
import { type ConfirmableFact, confirmableFact, opensBar } from '../report/confirmation.ts';
import type { Matter } from '../report/matter.ts';
import type { Subject } from '../report/subject.ts';
import type { MatterState, ReceivedReport } from '../report-decider/report-state.ts';
import { line } from '../text.ts';
import { plainDate } from '../time/plain-date.ts';
import { answerField } from './answer-field.ts';

/** Fields that particulars can fill; the others are for somebody to do. */
export const fillableField = answerField.exclude(['decision', 'opening']);

/**
 * One answer to a question, in the form of its field. To `confirmed` it is whether `fact` holds, for `post` where the
 * question names one; to `managedBy` the id of the committee.
 */
export const answer = z.strictObject({
  field: fillableField,
  fact: confirmableFact.optional(),
  post: directoryId.optional(),
  value: z.union([z.boolean(), z.string().max(200), z.array(z.string().max(200)).max(50)]),
});
export type Answer = z.infer<typeof answer>;

/** Answers about one matter; `source` and `on` say who confirmed them and when, `approvedBy` the second person. */
export const answers = z.strictObject({
  matter: matterId,
  answers: z.array(answer).min(1).max(50),
  source: line(400).optional(),
  on: plainDate.optional(),
  approvedBy: actor.optional(),
});
export type Answers = z.infer<typeof answers>;

type Person = Extract<Subject, { type: 'person' }>;

const asPerson = (subject: Subject): Person => {
  if (subject.type === 'person') return subject;
  const organ = subject.type === 'body' ? subject.organ : undefined;
  return { type: 'person', ...(organ === undefined ? {} : { organ }) };
};

const withUnit = (subject: Subject, organ: string): Subject =>
  subject.type === 'person' ? { ...subject, organ } : { type: 'body', organ };

type Said = Pick<Answers, 'source' | 'on' | 'approvedBy'>;

const confirmed = (
  { fact, post, value }: Answer,
  { approvedBy, ...said }: Said,
  before: readonly object[],
) => {
  const one = { fact: fact as ConfirmableFact, ...(post && { post }), holds: value === true };
  const second = opensBar(one) && approvedBy !== undefined ? { approvedBy } : {};
  return { confirmed: [...before, { ...one, holds: value, ...said, ...second }] };
};

/** The matter's particulars with one more answer. They are checked as a whole, by their schema. */
const filled = (
  matter: Pick<Matter, 'subject' | 'conduct'>,
  given: Record<string, unknown>,
  one: Answer,
  said: Said,
): Record<string, unknown> => {
  const { field, value } = one;
  const subject = (given['subject'] ?? matter.subject) as Subject;
  const conduct = (given['conduct'] ?? matter.conduct ?? {}) as object;
  switch (field) {
    case 'subject.person':
      return { ...given, subject: { ...asPerson(subject), person: value } };
    case 'subject.posts':
      return { ...given, subject: { ...asPerson(subject), posts: [value].flat() } };
    case 'subject.organ':
      return { ...given, subject: withUnit(subject, String(value)) };
    case 'subject.standing':
      return { ...given, subject: { ...asPerson(subject), standing: value } };
    case 'conduct.from':
    case 'conduct.through':
    case 'conduct.place':
      return { ...given, conduct: { ...conduct, [field.slice('conduct.'.length)]: value } };
    case 'managedBy':
      return { ...given, managedBy: { committee: value, source: said.source, on: said.on } };
    case 'confirmed':
      return { ...given, ...confirmed(one, said, (given['confirmed'] as object[] | undefined) ?? []) };
    default:
      return { ...given, [field]: value };
  }
};

const isOfMatter = ({ field }: Answer): boolean =>
  !field.startsWith('channel.') && !field.startsWith('reporter.');

const ofReport = (all: readonly Answer[], part: 'channel' | 'reporter'): Record<string, unknown> =>
  Object.fromEntries(
    all.flatMap(({ field, value }) =>
      field.startsWith(`${part}.`) ? [[field.slice(part.length + 1), value]] : [],
    ),
  );

/** The particulars that answers come to, in the form in which they are handed in; not checked yet. */
export const particularsOf = (
  { report }: Pick<ReceivedReport, 'report'>,
  { matter }: Pick<MatterState, 'matter'>,
  { answers: all, source, on, approvedBy }: Omit<Answers, 'matter'>,
): Record<string, unknown> => {
  const said = { ...(source && { source }), ...(on && { on }), ...(approvedBy && { approvedBy }) };
  const channel = ofReport(all, 'channel');
  const reporter = ofReport(all, 'reporter');
  let given: Record<string, unknown> = { id: matter.id };
  for (const one of all.filter(isOfMatter)) given = filled(matter, given, one, said);
  return {
    ...(Object.keys(channel).length > 0 && { channel: { ...report.channel, ...channel } }),
    ...(Object.keys(reporter).length > 0 && { reporter }),
    matters: Object.keys(given).length > 1 ? [given] : [],
  };
};
