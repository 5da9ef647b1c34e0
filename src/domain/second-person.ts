import { GuanxiaError } from '../problems/guanxia-error.ts';
import { type Actor, isNobody, samePerson } from './ids.ts';

const refusal =
  (code: string, message: readonly [string, string], help: readonly [string, string]) =>
  (pointer: string | undefined): GuanxiaError =>
    new GuanxiaError([
      {
        code,
        message: { 'zh-CN': message[0], en: message[1] },
        help: { 'zh-CN': help[0], en: help[1] },
        ...(pointer === undefined ? {} : { pointer }),
      },
    ]);

export const approverIsNobody = refusal(
  'approver-is-nobody',
  [
    '`cli` 是默认代号，不代表任何人，不能批准',
    '`cli` is the default and stands for nobody: it approves nothing',
  ],
  ['请写明批准人的代号', 'give the staff id of the person who approves'],
);

const approverIsActor = refusal(
  'approver-is-actor',
  ['须由另一人批准', 'another person must approve it'],
  [
    '大小写、全半角、空格和形近字符不同的代号视为同一人',
    'codes that differ in case, width, spaces or look-alike characters are one person',
  ],
);

const secondPersonMissing = (why: readonly [string, string], pointer: string | undefined) =>
  refusal(
    'second-person-missing',
    [`${why[0]}，须由另一人批准`, `${why[1]}: another person must approve it`],
    ['用 --approved-by 写明批准人的代号', 'name who approves it with --approved-by'],
  )(pointer);

/**
 * Throws unless `approver` is somebody, and another person than all of `others`.
 *
 * @throws {GuanxiaError} `approver-is-nobody`, `approver-is-actor`
 */
export const assertSecondPerson = (approver: Actor, others: readonly Actor[], pointer?: string): void => {
  if (isNobody(approver)) throw approverIsNobody(pointer);
  if (others.some((other) => samePerson(other, approver))) throw approverIsActor(pointer);
};

/** As {@link assertSecondPerson}, and `second-person-missing` with `why` where nobody approves. */
export const assertApproved = (
  approver: Actor | undefined,
  actor: Actor,
  why: readonly [zh: string, en: string],
): void => {
  if (approver === undefined) throw secondPersonMissing(why, '/approvedBy');
  assertSecondPerson(approver, [actor], '/approvedBy');
};
