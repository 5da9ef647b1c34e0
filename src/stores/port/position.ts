import { GuanxiaError } from '../../problems/guanxia-error.ts';

declare const place: unique symbol;

/**
 * The name of a place in one log: the {@link beginning}, or what the log gave for one of its events. Names of one
 * log can be put in order, by the functions here alone. Nothing else can be made of them: one log counts its
 * events, another names bytes of its files, far apart and unevenly. What a log has not given is the name of
 * nothing. At run time a `bigint`, so that a position can be handed to another thread.
 */
export interface Position {
  readonly [place]: 'position';
}

const opaque = (number: bigint): Position => number as unknown as Position;
const number = (position: Position): bigint => position as unknown as bigint;

/** Before the first event of any log. */
export const beginning: Position = opaque(0n);

/** Negative where `one` stands before `other` in their log, positive where behind it, 0 where they are the same. */
export const comparePositions = (one: Position, other: Position): number =>
  number(one) < number(other) ? -1 : Number(number(one) > number(other));

/** Whether `one` stands behind `other` in their log. */
export const isAfter = (one: Position, other: Position): boolean => comparePositions(one, other) > 0;

/** The one that stands first. */
export const earlierOf = (one: Position, other: Position): Position => (isAfter(one, other) ? other : one);

/** The one that stands last. */
export const laterOf = (one: Position, other: Position): Position => (isAfter(one, other) ? one : other);

/** A stretch of a log that is being read: from where, how far that is, and to where. */
export interface Stretch {
  readonly from?: Position;
  readonly position: Position;
  readonly end: Position;
}

/**
 * About how many events a stretch has, where `done` of them lie up to `position`: for telling progress by, since it
 * takes events to be as dense ahead as behind.
 */
export const estimatedTotal = (done: number, { from = beginning, position, end }: Stretch): number => {
  const [behind, whole] = [number(position) - number(from), number(end) - number(from)];
  return behind >= whole || behind <= 0n ? done : Math.ceil((done * Number(whole)) / Number(behind));
};

/** A position as text, the same for the same position: decimal digits. */
export const positionText = (position: Position): string => `${number(position)}`;

const greatest = 2n ** 63n - 1n;

/**
 * The position that a text names. Whether an event stands there only its log can tell, see `assertInLog`.
 *
 * @throws {GuanxiaError} `invalid-position` for anything but decimal digits up to 2^63-1
 */
export function positionNamed(text: string): Position {
  if (!/^\d{1,19}$/.test(text) || BigInt(text) > greatest) throw invalidPosition(text);
  return opaque(BigInt(text));
}

/** For adapters: the position that stands for a number of the store's own, which grows along the log. */
export const positionOf = (own: bigint): Position => opaque(own);

/** For adapters: the number that {@link positionOf} was given. */
export const ownNumber = (position: Position): bigint => number(position);

const invalidPosition = (text: string) =>
  new GuanxiaError([
    {
      code: 'invalid-position',
      message: {
        'zh-CN': `\`${text}\` 不是日志中的位置`,
        en: `\`${text}\` is not a position in a log`,
      },
      help: {
        'zh-CN': '位置只写数字，如 `guanxia log list` 所列；0 为日志开头之前',
        en: 'a position is written in digits, as `guanxia log list` shows it; 0 is before the first event',
      },
    },
  ]);

/** No event of this log stands at a position: it is of another log, or made up. */
export const unknownPosition = (position: Position) =>
  new GuanxiaError([
    {
      code: 'unknown-position',
      message: {
        'zh-CN': `本日志在位置 ${positionText(position)} 没有事件`,
        en: `no event of this log stands at position ${positionText(position)}`,
      },
      help: {
        'zh-CN': '位置须由本日志给出，如 `guanxia log list` 所列，不可推算；另一日志的位置在此无意义',
        en: 'take a position that this log has given, as `guanxia log list` shows them: it cannot be computed, and one of another log means nothing here',
      },
    },
  ]);
