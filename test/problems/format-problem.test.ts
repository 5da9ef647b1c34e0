import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../src/problems/index.ts';

const message = { 'zh-CN': '未知的键 `evnt`', en: 'unknown key `evnt`' };
const help = { 'zh-CN': '是否应为 `event`', en: 'did you mean `event`\nsee the manual' };
const place = { file: 'rules.json', line: 12, column: 7 };

describe('a problem as text', () => {
  it.each<[string, Problem, string]>([
    [
      'has place, pointer, code and help',
      { code: 'unknown-key', message, help, pointer: '/rules/3/evnt', place },
      'rules.json:12:7 (/rules/3/evnt): unknown key `evnt` [unknown-key]\n  did you mean `event`\n  see the manual',
    ],
    [
      'may have no file',
      { code: 'unknown-key', message, pointer: '/a', place: { line: 1, column: 2 } },
      '1:2 (/a): unknown key `evnt` [unknown-key]',
    ],
    [
      'may have no place',
      { code: 'unknown-key', message, pointer: '/a' },
      '(/a): unknown key `evnt` [unknown-key]',
    ],
    [
      'may be about the whole',
      { code: 'x', message, pointer: '', place },
      'rules.json:12:7: unknown key `evnt` [x]',
    ],
    ['may be all there is', { code: 'x', message }, 'unknown key `evnt` [x]'],
    [
      'cannot steer a terminal',
      { code: 'x', message: { ...message, en: 'a\u001b[2J\u202eb' }, pointer: '/\n\u200b\ud800' },
      '(/\\u000a\\u200b\\ud800): a\\u001b[2J\\u202eb [x]',
    ],
  ])('%s', (_what, problem, text) => {
    expect(formatProblem(problem, 'en')).toBe(text);
  });

  it('speaks Chinese', () => {
    expect(formatProblem({ code: 'unknown-key', message, help, place }, 'zh-CN')).toBe(
      'rules.json:12:7: 未知的键 `evnt` [unknown-key]\n  是否应为 `event`',
    );
  });
});
