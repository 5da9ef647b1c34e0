import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson, parseValue, readJson } from '../../src/json/index.ts';
import { syntaxTexts } from '../../src/json/syntax-texts.ts';
import type { LocalizedText } from '../../src/problems/index.ts';
import { problemsOf } from './caught.ts';

const schema = z.strictObject({
  a: z.string().optional(),
  b: z.enum(['x', 'y']).optional(),
  c: z.int().min(1).max(2).multipleOf(2).optional(),
  d: z.iso.date().optional(),
  e: z.union([z.literal('x'), z.number()]).optional(),
  f: z.record(z.string().max(1), z.null()).optional(),
  g: z.xor([z.string(), z.string().min(1)]).optional(),
  h: z
    .string()
    .refine(() => false)
    .optional(),
  i: z.discriminatedUnion('k', [z.strictObject({ k: z.literal('v') })]).optional(),
});

const refused: Readonly<Record<string, () => unknown>> = {
  'invalid-utf8': () => readJson(Uint8Array.of(0xff)),
  'json-too-large': () => readJson('"abc"', { maxBytes: 1 }),
  'json-too-deep': () => readJson('[[]]', { maxDepth: 1 }),
  'json-syntax': () => readJson('[1,]'),
  'json-duplicate-key': () => readJson('{"a":1,"a":1}'),
  'json-forbidden-key': () => readJson('{"prototype":1}'),
  'json-unsafe-number': () => readJson('1e999'),
  'json-lone-surrogate': () => readJson('"\\ud800"'),
  'json-noncharacter': () => readJson('"\\uffff"'),
  'json-nul': () => readJson('"\\u0000"'),
  'not-canonicalizable': () => canonicalJson(Number.NaN),
  'unknown-key': () => parseValue(schema, { z: 1 }),
  'missing-field': () => parseValue(schema, { i: {} }),
  'wrong-type': () => parseValue(schema, { a: 1 }),
  'not-one-of': () => parseValue(schema, { b: 'z' }),
  'too-small': () => parseValue(schema, { c: 0 }),
  'too-big': () => parseValue(schema, { c: 4 }),
  'not-multiple-of': () => parseValue(schema, { c: 1 }),
  'invalid-format': () => parseValue(schema, { d: 'x' }),
  'no-variant-matches': () => parseValue(schema, { e: true }),
  'invalid-key': () => parseValue(schema, { f: { ab: null } }),
  'several-variants-match': () => parseValue(schema, { g: 'a' }),
  'invalid-value': () => parseValue(schema, { h: 'a' }),
};

const plain = (text: string): string => text.replace(/`[^`]*`/g, '`');

function expectWellWorded({ en, 'zh-CN': zh }: LocalizedText): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(plain(en)).not.toMatch(/\p{Script=Han}/u);
  expect(plain(en)).toMatch(/^[a-z`]/);
  expect(en).not.toMatch(/[.!]$/);
  expect(zh).not.toMatch(/[。！]$/);
}

describe('every problem', () => {
  it.each(Object.entries(refused))('%s is told in both languages', (code, run) => {
    const [problem] = problemsOf(run);
    expect(problem.code).toBe(code);
    expectWellWorded(problem.message);
    if (problem.help !== undefined) expectWellWorded(problem.help);
  });

  it.each(Object.entries(syntaxTexts))('of syntax, %s, is told in both languages', (_fault, text) => {
    expectWellWorded(text);
  });
});
