import { describe, expect, it } from 'vitest';
import { edited, problemsIn, withCondition } from './checked.ts';

const comparing = (more: Readonly<Record<string, unknown>>): string =>
  withCondition({ fact: 'matter.kind', operator: 'equal', value: 'claim', ...more });
const event = (value: unknown): string =>
  edited('{ "type": "referral", "params": { "to": "petition-office" } }', JSON.stringify(value));

const helps: readonly (readonly [what: string, source: string, help: string, inChinese: string])[] = [
  [
    'a misspelt fact',
    comparing({ fact: 'matter.kimd' }),
    'did you mean `matter.kind`',
    '是否应为 `matter.kind`',
  ],
  ['a fact by its last name', comparing({ fact: 'channel' }), '`report.channel`', '`report.channel`'],
  ['a fact by what it is called', comparing({ fact: '来件渠道' }), '`report.channel`', '`report.channel`'],
  ['a last name of several facts', comparing({ fact: 'former' }), '`scope.former`', '`scope.former`'],
  ['nothing like a fact', comparing({ fact: 'weather' }), 'no others', '只能使用事实目录'],
  ['greaterThan', comparing({ operator: 'greaterThanInclusive' }), '`report.before-opening`', '没有大小先后'],
  ['>', comparing({ operator: '>=' }), '`report.before-opening`', '没有大小先后'],
  ['a pattern', comparing({ operator: 'regex' }), 'no patterns', '不支持模式'],
  ['a decorator', comparing({ operator: 'someFact:equal' }), 'no decorators', '不带修饰'],
  ['a test for unknown', comparing({ operator: 'isNull' }), 'never as false', '不会当作否'],
  ['another word for an operator', comparing({ operator: '==' }), '`equal`', '`equal`'],
  ['another word in Chinese', comparing({ operator: '包含' }), '`contains`', '`contains`'],
  ['a misspelt operator', comparing({ operator: 'notequal' }), '`notEqual`', '`notEqual`'],
  [
    'nothing like an operator',
    comparing({ operator: 'zzzzzzzz' }),
    'the operators are `equal`',
    '可用的运算符',
  ],
  [
    'an operator of other facts',
    comparing({ operator: 'contains' }),
    '`equal` or `notEqual`',
    '可用 `equal`',
  ],
  ['a misspelt value', comparing({ value: 'claims' }), '`claim`', '`claim`'],
  ['a value by what it is called', comparing({ value: 'a suggestion' }), '`suggestion`', '`suggestion`'],
  ['nothing like a value', comparing({ value: 'zzzz' }), 'its values are `misconduct`', '可用 `misconduct`'],
  ['a date', comparing({ value: '2024/9/25' }), '`report.after-closing`', '`report.after-closing`'],
  ['a text for a list', comparing({ operator: 'in' }), '`[ "…" ]`', '`[ "…" ]`'],
  ['a list for a code', comparing({ value: ['claim'] }), '`in`', '`in`'],
  ['a look-alike', comparing({ fact: 'matter．kind' }), 'did you mean `matter.kind`', '`matter.kind`'],
  [
    'a look-alike and misspelt',
    comparing({ fact: 'matter．kimd' }),
    'did you mean `matter.kind`',
    '`matter.kind`',
  ],
  ['priority', comparing({ priority: 1 }), '`exceptionTo`', '`exceptionTo`'],
  ['a remark', comparing({ description: 'x' }), '.jsonc', '.jsonc'],
  ['a name', comparing({ name: 'x' }), 'in the `conditions`', '`conditions`'],
  ['any other key', comparing({ zzzzzzz: 'x' }), 'known keys: `fact`', '可用的键'],
  ['another word for in-scope', event({ type: 'accept' }), '`in-scope`', '`in-scope`'],
  ['a misspelt effect', event({ type: 'referal', params: {} }), '`referral`', '`referral`'],
  ['nothing like an effect', event({ type: 'zzzzzzzz' }), 'it is one of `in-scope`', '可用 `in-scope`'],
  ['a rejection', event({ type: 'refuse' }), 'nothing is rejected', '不会被拒绝'],
  ['a referral to nowhere', event({ type: 'referral' }), '"to"', '"to"'],
  ['a question missing', event({ type: 'undetermined' }), '"ask"', '"ask"'],
  [
    'nothing like a receiver',
    event({ type: 'referral', params: { to: 'zz' } }),
    'the kinds are `discipline-organ`',
    '可用 `discipline-organ`',
  ],
  ['a name in camel case', edited('"name": "danger"', '"name": "inDanger"'), '`in-danger`', '`in-danger`'],
  ['a name in Chinese', edited('"name": "danger"', '"name": "危险"'), '`key-post`', '`because`'],
  ['an unknown outcome', edited('"outcome": "in-scope"', '"outcome": "zzzzzzz"'), '`undetermined`', '待定'],
  [
    'a fact of a case',
    edited('"scope.committee": true }', '"scope.comittee": true }'),
    '`scope.committee`',
    '`scope.committee`',
  ],
  [
    'an unknown in a case',
    edited('"scope.committee": true }', '"scope.committee": null }'),
    'leave out',
    '不写',
  ],
  [
    'a contradiction',
    withCondition({ all: [{ condition: 'covered' }, { not: { condition: 'covered' } }] }),
    '`any`',
    '`any`',
  ],
];

describe('the help for', () => {
  it.each(helps)('%s says what to do instead', (_what, source, help, inChinese) => {
    const [problem] = problemsIn(source);
    expect(problem?.help?.en).toContain(help);
    expect(problem?.help?.['zh-CN']).toContain(inChinese);
  });
});
