import * as z from 'zod';

/**
 * What settles a question: a field of the matter, a field of the report, or what somebody does. `confirmed` and
 * `managedBy` are said with their source. `decision` is a person's own (`guanxia matter override`); with `opening`
 * the window's opening answers it.
 */
export const answerFields = [
  'subject.person',
  'subject.posts',
  'subject.organ',
  'subject.standing',
  'kind',
  'disciplines',
  'field',
  'remedy',
  'abuseOfJudicialPower',
  'dangers',
  'specific',
  'codes',
  'knownSince',
  'personalInjustice',
  'affectsMost',
  'priorStageExhausted',
  'rightOfAppeal',
  'minor',
  'conduct.from',
  'conduct.through',
  'conduct.place',
  'decidedBy',
  'managedBy',
  'confirmed',
  'channel.id',
  'channel.postmark',
  'channel.sealedAtClosing',
  'channel.location',
  'channel.startedAt',
  'reporter.reachable',
  'decision',
  'opening',
] as const;

export const answerField = z
  .enum(answerFields)
  .meta({ id: 'AnswerField', description: '回答所填的字段 · the field that answers a question' });
export type AnswerField = z.infer<typeof answerField>;
