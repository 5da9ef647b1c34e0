import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, readJson } from '../../src/json/index.ts';
import { processorTime } from '../support/processor-time.ts';
import { codesOf, problemsOf } from './caught.ts';
import { runs } from './runs.ts';

/** A decimal literal as an exact fraction, without any floating point. */
function exactly(literal: string): { readonly numerator: bigint; readonly denominator: bigint } {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) };
}

/** Whether what a program computes with, printed canonically, is the number that was written. */
function survives(literal: string): boolean {
  const value: number = JSON.parse(literal);
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const written = exactly(literal);
  const read = exactly(canonicalJson(value));
  return written.numerator * read.denominator === read.numerator * written.denominator;
}

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789', '0', '0', '9'), minLength: 1, maxLength });
const literal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      fc.constant('0'),
      digits(20).map((text) => text.replace(/^0+(?=.)/, '')),
    ),
    fc.option(fc.oneof(digits(4), digits(22)), { nil: undefined }),
    fc.option(
      fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.oneof(digits(2), digits(3))),
      { nil: undefined },
    ),
  )
  .map(([sign, whole, fraction, exponent]) =>
    [sign, whole, fraction === undefined ? '' : `.${fraction}`, ...(exponent ?? [])].join(''),
  );
const printed = fc.double().filter(Number.isFinite).map(String);
const nearLimit = fc
  .bigInt({ min: -(2n ** 54n), max: 2n ** 54n })
  .map((value) => (value < 0n ? -(2n ** 53n) - value / 2n ** 50n : 2n ** 53n - value / 2n ** 50n).toString());

describe('a number', () => {
  it('is accepted if and only if its canonical form is the same number', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(literal, printed, nearLimit), (text) => {
        const codes = codesOf(() => readJson(`[${text}]`));
        expect(codes, text).toStrictEqual(survives(text) ? [] : ['json-unsafe-number']);
        if (codes.length > 0) return;
        accepted += 1;
        expect(readJson(text).value).toBe(JSON.parse(text));
      }),
      runs(20_000),
    );
    expect(accepted).toBeGreaterThan(2_000);
  });

  it.each([
    ...['0', '1', '-1', '0.1', '1.0', '1.50', '1e3', '1E+3', '1e-7', '1e-07', '0e9', '0.0e-400', '123e-2'],
    ...['9007199254740991', '-9007199254740991', '9007199254740991.0', '0.30000000000000004', '5e-324'],
    ...['3.14159', '1.7976931348623157e-300'],
  ])('such as %s is accepted', (text) => {
    expect(readJson(text).value).toBe(JSON.parse(text));
  });

  it.each([
    ['1e400', 'the number is too large to represent'],
    ['-1e400', 'the number is too large to represent'],
    ['1e99999999999999999999', 'the number is too large to represent'],
    ['-0', 'negative zero has no meaning'],
    ['-0.0', 'negative zero has no meaning'],
    ['-0e5', 'negative zero has no meaning'],
    ['-1e-400', 'negative zero has no meaning'],
    ['1e-400', 'the number cannot be represented exactly and would silently change'],
    ['9007199254740992', 'the number cannot be represented exactly and would silently change'],
    ['9007199254740993', 'the number cannot be represented exactly and would silently change'],
    ['-9007199254740993', 'the number cannot be represented exactly and would silently change'],
    ['1e21', 'the number cannot be represented exactly and would silently change'],
    ['410105199001011234', 'the number cannot be represented exactly and would silently change'],
    ['0.1000000000000000055', 'the number cannot be represented exactly and would silently change'],
    ['9007199254740990.9', 'the number cannot be represented exactly and would silently change'],
  ])('such as %s is refused', (text, message) => {
    const problems = problemsOf(() => readJson(`{"a":[0,${text}]}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'json-unsafe-number', pointer: '/a/1' });
    expect(problems[0].message.en).toBe(`${message}: \`${text}\``);
  });

  it('of a million digits is judged in no time', () => {
    const long = `1${'0'.repeat(1_000_000)}1`;
    const took = processorTime(() => {
      for (const text of [long, `0.${long}`, `${long}e-1000001`, `[1${'0'.repeat(300)}${'1,2'.repeat(9)}]`]) {
        expect(codesOf(() => readJson(text))).toContain('json-unsafe-number');
      }
    });
    expect(took).toBeLessThan(1000);
  });
});
