import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseValue } from '../../src/json/index.ts';
import { problemsOf } from './caught.ts';

const told = (schema: z.ZodType, value: unknown) =>
  problemsOf(() => parseValue(schema, value)).map(
    ({ code, pointer, message, help }) => `${code} ${pointer} ${message.en}${help ? ` (${help.en})` : ''}`,
  );

describe('a discriminated union', () => {
  const effect = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('in-scope') }),
    z.strictObject({ type: z.literal('referral'), to: z.string() }),
  ]);
  const schema = z.strictObject({ event: effect });

  it.each([
    [
      { event: { type: 'referral', too: 'x' } },
      [
        'missing-field /event/to missing field `to`',
        'unknown-key /event/too unknown key `too` (did you mean `to`)',
      ],
    ],
    [
      { event: { type: 'in_scope' } },
      ['not-one-of /event/type expected `in-scope` or `referral`, got `in_scope` (did you mean `in-scope`)'],
    ],
    [{ event: { type: 5 } }, ['not-one-of /event/type expected `in-scope` or `referral`, got `5`']],
    [{ event: {} }, ['missing-field /event/type missing field `type` (expected `in-scope` or `referral`)']],
    [{ event: 'x' }, ['wrong-type /event expected an object, got the string `x`']],
    [{}, ['missing-field /event missing field `event`']],
  ])('tells of %j the variant that was meant', (value, expected) => {
    expect(told(schema, value)).toStrictEqual(expected);
  });
});

describe('a union', () => {
  const leaf = z.strictObject({ fact: z.string(), operator: z.enum(['equal', 'in']), value: z.json() });
  const condition: z.ZodType = z.lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      leaf,
    ]),
  );
  const good = { fact: 'a', operator: 'in', value: [1] };
  const bad = { fact: 1, operator: 'equals', value: 1, path: '$' };

  it('accepts each variant', () => {
    expect(parseValue(condition, { not: { all: [good, { any: [good] }] } })).toStrictEqual({
      not: { all: [good, { any: [good] }] },
    });
  });

  it('tells the findings of the variant whose keys fit, however many there are deeper', () => {
    expect(told(condition, { not: { any: [good, bad, bad, { all: [] }, 3] } })).toStrictEqual([
      'wrong-type /not/any/1/fact expected a string, got `1`',
      'not-one-of /not/any/1/operator expected `equal` or `in`, got `equals` (did you mean `equal`)',
      'unknown-key /not/any/1/path unknown key `path` (known keys: `fact`, `operator` or `value`)',
      'wrong-type /not/any/2/fact expected a string, got `1`',
      'not-one-of /not/any/2/operator expected `equal` or `in`, got `equals` (did you mean `equal`)',
      'unknown-key /not/any/2/path unknown key `path` (known keys: `fact`, `operator` or `value`)',
      'too-small /not/any/3/all expected at least 1 item, got 0',
      'wrong-type /not/any/4 expected an object, got `3`',
    ]);
  });

  it('tells the variant that is nearest where none fits', () => {
    expect(told(condition, { fact: 'a', operater: 'in', value: 1 })).toStrictEqual([
      'missing-field /operator missing field `operator`',
      'unknown-key /operater unknown key `operater` (did you mean `operator`)',
    ]);
  });

  it.each([
    [z.union([z.string(), z.number()]), true, 'wrong-type  expected a string or a number, got `true`'],
    [z.union([z.string(), z.null(), z.string()]), 1, 'wrong-type  expected a string or `null`, got `1`'],
    [
      z.union([z.literal('ab'), z.literal('cde')]),
      'cdf',
      'not-one-of  expected `ab` or `cde`, got `cdf` (did you mean `cde`)',
    ],
    [
      z.union([z.literal('abc'), z.number()]),
      'abd',
      'not-one-of  expected `abc`, got `abd` (did you mean `abc`)',
    ],
    [
      z.union([z.literal('abc'), z.number()]),
      true,
      'no-variant-matches  expected `abc` or a number, got `true`',
    ],
    [
      z.union([z.iso.date(), z.iso.datetime()]),
      'x',
      'invalid-format  expected ISO date or ISO datetime, got `x`',
    ],
    [
      z.union([z.string(), z.strictObject({ a: z.number() })]),
      { a: '' },
      'wrong-type /a expected a number, got the string ``',
    ],
    [z.union([z.array(z.string()), z.string()]), ['a', 1], 'wrong-type /1 expected a string, got `1`'],
    [
      z.union([z.union([z.string(), z.number()]), z.boolean()]),
      null,
      'wrong-type  expected a string, a number or a boolean (true/false), got `null`',
    ],
    [z.xor([z.string(), z.string().min(1)]), 'a', 'several-variants-match  more than one variant matches'],
  ])('of simple values tells all that the value could be: %#', (schema, value, expected) => {
    expect(told(schema, value)).toStrictEqual([expected]);
  });
});
