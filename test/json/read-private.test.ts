import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingReport } from '../../src/domain/index.ts';
import { readPrivate } from '../../src/json/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { runs } from './runs.ts';

const toldOf = (text: string): string => {
  try {
    readPrivate(incomingReport, text, { file: 'report.json', maxBytes: 4096, maxDepth: 12 });
  } catch (error) {
    if (error instanceof GuanxiaError) return JSON.stringify(error.problems);
    throw error;
  }
  return '';
};

const fault = (path: string): string =>
  readFileSync(new URL(`../fixtures/faults/${path}.json`, import.meta.url), 'utf8');

/** No word of ours has these, in whatever part of it is told. */
const canary = /密|麒|777|Zq/u;

const report = JSON.stringify({
  mandate: 'example-district-2024',
  channel: { kind: 'sms', from: '密麒密麒' },
  receivedAt: '2024-08-12T10:00:00+08:00',
  text: '密麒密麒7777777密麒Zq',
  reporter: { signature: 'real-name', identity: { name: '密麒', 'id-number': '77777777777777777' } },
  matters: [{ subject: { type: 'person', name: '麒密', post: 'ZqZqZq' }, conduct: [{ text: '密密' }] }],
});

const pieces = [
  '"',
  '\\',
  ',',
  ':',
  '{',
  '}',
  '[',
  ']',
  '“',
  '7',
  '密',
  'Zq',
  '77777777777777777',
  '\u0000',
  '//',
  ' ',
];

const mutation = fc.record({
  at: fc.nat({ max: report.length }),
  drop: fc.nat({ max: 3 }),
  put: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
});

describe('a text that may be personal', () => {
  it('is told without an identity number that was written as a number', () => {
    const told = toldOf(fault('leak-id-number'));
    expect(told).toContain('json-unsafe-number');
    expect(told).not.toContain('1101');
  });

  it('is told without what stands behind a quotation mark in its text, in words and in pointers', () => {
    const told = toldOf(fault('leak-unescaped-quote'));
    expect(told).toContain('"line":1');
    expect(told).not.toMatch(/虚构|138|走了|说/u);
  });

  it('is told without anything of it, whatever is wrong with it', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(
          (sofar, { at, drop, put }) => sofar.slice(0, at) + put.join('') + sofar.slice(at + drop),
          report,
        );
        const told = toldOf(text);
        if (told !== '') refused += 1;
        expect(told).not.toMatch(canary);
      }),
      runs(3_000),
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});
