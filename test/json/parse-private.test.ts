import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingReport } from '../../src/domain/index.ts';
import { parsePrivateValue } from '../../src/json/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';

const secret = '张三 13900000000';

const report = (change: object): object => ({
  channel: { kind: 'sms' },
  receivedAt: '2024-08-01T09:00:00+08:00',
  matters: [{ subject: { type: 'none' } }],
  ...change,
});

const toldOf = (value: unknown): string => {
  try {
    parsePrivateValue(incomingReport, value);
  } catch (error) {
    if (error instanceof GuanxiaError) return JSON.stringify(error.problems);
    throw error;
  }
  return '';
};

describe('a report in the wrong form', () => {
  it.each([
    ['instead of the report', secret],
    ['instead of its reporter', report({ reporter: secret })],
    ['instead of its matters', report({ matters: secret })],
    ['instead of a matter', report({ matters: [secret] })],
    ['as a signature', report({ reporter: { signature: secret } })],
    ['as a channel', report({ channel: { kind: secret } })],
    ['as an instant', report({ receivedAt: secret })],
    ['as an unknown key', report({ [secret]: 1 })],
    ['as a kind of identity', report({ reporter: { identity: { [secret]: 'x' } } })],
    ['as a person', report({ matters: [{ subject: { type: 'person', person: secret } }] })],
    ['as a number', report({ reporter: { identity: { 'id-number': 13900000000 } } })],
    ['as an unknown key of Latin letters', report({ zhangsan139: 1 })],
    ['as a kind of subject', report({ matters: [{ subject: { type: secret } }] })],
  ])('is told without the text that stands %s', (_where, value) => {
    const told = toldOf(value);
    expect(told).not.toBe('');
    expect(told).not.toContain('张三');
    expect(told).not.toContain('139');
    expect(told).not.toContain('zhang');
  });

  it('is told with the field that was meant, not with what was typed', () => {
    const told = toldOf(report({ reportr: {} }));
    expect(told).toContain('`reporter`');
    expect(told).not.toContain('`reportr`');
  });

  it('never repeats a text, wherever it stands', () => {
    const planted = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(secret),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('reporter', 'matters', 'subject', 'type', 'identity', 'channel', secret),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(planted, (value) => {
        expect(toldOf(report(value as object))).not.toContain('张三');
      }),
      { numRuns: 300 },
    );
  });
});
