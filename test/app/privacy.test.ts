import { describe, expect, it } from 'vitest';
import { incomingReport } from '../../src/domain/index.ts';
import { parseValue } from '../../src/json/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { incoming } from '../support/small-world.ts';

const secret = '13800001111';

const told = (report: unknown): string => {
  try {
    parseValue(incomingReport, report);
  } catch (error) {
    if (error instanceof GuanxiaError) return JSON.stringify(error.problems) + error.message;
  }
  return '';
};

describe('a mistake in what may be personal', () => {
  it.each([
    ['a number as text', { text: Number(secret) }],
    ['a list as text', { text: [secret] }],
    ['a text too long', { text: secret.repeat(2_000) }],
    ['a text as identity', { reporter: { identity: `张三 ${secret}` } }],
    ['a number in an identity', { reporter: { identity: { phone: Number(secret) } } }],
    ['a number as a matter’s text', { matters: [{ subject: { type: 'none' }, text: Number(secret) }] }],
  ])('%s is told without repeating it', (_what, change) => {
    const message = told({ ...incoming(), ...change });
    expect(message).not.toBe('');
    expect(message).not.toContain(secret);
  });
});
