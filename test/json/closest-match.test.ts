import { describe, expect, it } from 'vitest';
import { closestMatch } from '../../src/json/index.ts';

const names = ['event', 'conditions', 'name', 'all', 'any', 'exceptionTo', 'because'];

describe('the closest match', () => {
  it.each([
    ['evnt', 'event'],
    ['Event', 'event'],
    ['ＥＶＥＮＴ', 'event'],
    ['nmae', 'name'],
    ['amy', 'any'],
    ['condtion', 'conditions'],
    ['exceptionFrom', 'exceptionTo'],
    ['event', 'event'],
    ['and', 'all'],
    ['OR', 'any'],
  ])('of %s is %s', (word, match) => {
    expect(closestMatch(word, names)).toBe(match);
  });

  it.each(['x', 'priority', 'params', '', '路径', 'e'.repeat(1_000_000)])(
    'of %.20s does not exist',
    (word) => {
      expect(closestMatch(word, names)).toBeUndefined();
    },
  );

  it('does not exist without candidates', () => {
    expect(closestMatch('a', [])).toBeUndefined();
  });

  it('is the nearest, and of equals the first', () => {
    expect(closestMatch('rule', ['rules', 'ruler', 'role'])).toBe('rules');
    expect(closestMatch('subjects', ['subject.rank', 'subject'])).toBe('subject');
  });
});
