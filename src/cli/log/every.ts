import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

/** When the next checkpoint is due: so long after the last, or so many events, whichever comes first. */
export interface Every {
  readonly ms: number;
  readonly events: bigint;
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

const invalidEvery = (value: string) =>
  problem(
    'invalid-option',
    text(`选项 \`--every\`：\`${value}\` 不是间隔`, `option \`--every\`: \`${value}\` is no interval`),
    { help: text('例如 30s、10m、1h 或 100events', 'for example 30s, 10m, 1h or 100events') },
  );

/** @throws {GuanxiaError} `invalid-option` */
export const everyOption = (values: readonly string[]): Every =>
  values.map(oneOf).reduce((one, other) => ({
    ms: Math.min(one.ms, other.ms),
    events: one.events < other.events ? one.events : other.events,
  }));

const never: Every = { ms: Number.POSITIVE_INFINITY, events: 2n ** 63n };

const oneOf = (value: string): Every => {
  const [, digits = '', unit = ''] = /^([1-9][0-9]{0,8})(s|m|h|events)$/.exec(value) ?? [];
  if (digits === '') throw invalidEvery(value);
  const factor = units[unit];
  return factor === undefined
    ? { ...never, events: BigInt(digits) }
    : { ...never, ms: Number(digits) * factor };
};
