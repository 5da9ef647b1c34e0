import { describe, expect, it } from 'vitest';
import { brief, edited, good, problemsIn, strict, withCondition } from './checked.ts';

const kind = (operator: string, value: unknown) => ({ fact: 'matter.kind', operator, value });
const claim = kind('equal', 'claim');
const field = (value: string) => ({ fact: 'matter.field', operator: 'equal', value });
const everyField = ['selection-and-appointment', 'environment', 'bribe-giving', 'other'];

const warnings: readonly (readonly [what: string, source: string, expected: readonly string[]])[] = [
  [
    'a condition that no rule uses',
    edited(
      '  "conditions": {\n',
      '  "conditions": {\n    "spare": { "all": [{ "condition": "covered" }] },\n',
    ),
    ['unused-condition 11:5'],
  ],
  [
    'a condition that only an unused one uses',
    edited(
      '"all": [{ "condition": "covered" }]',
      '"any": [{ "fact": "scope.key-post", "operator": "equal", "value": true }]',
    ),
    ['unused-condition 11:5'],
  ],
  ['not around not', withCondition({ not: { not: claim } }), ['double-negation 28:11']],
  [
    'not around a negative operator',
    withCondition({ not: kind('notIn', ['claim']) }),
    ['double-negation 28:11'],
  ],
  [
    'in with every value',
    withCondition({ fact: 'matter.field', operator: 'in', value: everyField }),
    ['always-true 28:11'],
  ],
  ['any with every value', withCondition({ any: everyField.map(field) }), ['always-true 28:11']],
  [
    'any with a value and its negation',
    withCondition({ any: [claim, kind('notEqual', 'claim')] }),
    ['always-true 28:11'],
  ],
  [
    'a condition twice in one group',
    withCondition({ any: [claim, field('other'), claim] }),
    ['repeated-condition 28:136'],
  ],
  [
    'a list that means the same twice in one group',
    withCondition({ any: [kind('in', ['claim', 'suggestion']), kind('in', ['suggestion', 'claim'])] }),
    ['repeated-condition 28:89'],
  ],
  [
    'groups that mean the same',
    withCondition({ any: [{ all: [claim, field('other')] }, { all: [field('other'), claim] }] }),
    ['repeated-condition 28:146'],
  ],
  ['a value twice in one list', withCondition(kind('in', ['claim', 'claim'])), ['repeated-value 28:66']],
  [
    'an exception twice',
    edited('["acceptance"]', '["acceptance", "acceptance"]'),
    ['repeated-exception 32:37'],
  ],
  [
    'an exception to a group and its rule',
    edited('["acceptance"]', '["committee", "acceptance"]'),
    ['redundant-exception 32:23'],
  ],
];

describe('a warning', () => {
  it.each(warnings)('%s', (_what, source, expected) => {
    const problems = problemsIn(source, strict);
    expect(brief(problems)).toStrictEqual(expected);
    expect(problems.map(({ severity }) => severity)).toStrictEqual(['warning']);
  });
});

const contradictions: readonly (readonly [what: string, members: readonly unknown[]])[] = [
  ['two values of one fact', [claim, kind('equal', 'suggestion')]],
  ['a value and a list without it', [claim, kind('in', ['suggestion', 'misconduct'])]],
  ['a value and its negation', [claim, kind('notEqual', 'claim')]],
  ['a value and a negated group', [claim, { not: { any: [claim, field('other')] } }]],
  [
    'three lists with nothing in common',
    [
      kind('in', ['claim', 'suggestion']),
      kind('in', ['suggestion', 'misconduct']),
      kind('notEqual', 'suggestion'),
    ],
  ],
  ['a named condition and its negation', [{ condition: 'covered' }, { not: { condition: 'covered' } }]],
  [
    'a named condition and what it excludes',
    [{ condition: 'covered' }, { fact: 'scope.committee', operator: 'equal', value: false }],
  ],
  ['values in nested groups', [{ all: [claim] }, { all: [{ any: [kind('equal', 'suggestion')] }] }]],
];

describe('a contradiction', () => {
  it.each(contradictions)('of %s', (_what, members) => {
    expect(problemsIn(withCondition({ all: members }))).toMatchObject([
      { code: 'contradiction', pointer: `/rules/1/conditions/all/0/all/${members.length - 1}` },
    ]);
  });

  it('is told once, in the innermost group', () => {
    const source = withCondition({ all: [{ all: [claim, kind('equal', 'suggestion')] }, field('other')] });
    expect(problemsIn(source).map(({ pointer }) => pointer)).toStrictEqual([
      '/rules/1/conditions/all/0/all/0/all/1',
    ]);
  });

  it.each([
    ['different facts', [claim, field('other')]],
    ['overlapping lists', [kind('in', ['claim', 'suggestion']), kind('in', ['suggestion'])]],
    [
      'two codes of a list',
      [
        { fact: 'matter.dangers', operator: 'contains', value: 'flight-risk' },
        { fact: 'matter.dangers', operator: 'contains', value: 'mass-incident' },
      ],
    ],
    ['a negated group of which one must be false', [claim, { not: { all: [claim, field('other')] } }]],
  ])('is not seen in %s', (_what, members) => {
    expect(brief(problemsIn(withCondition({ all: members })))).toStrictEqual([]);
  });

  it('is looked for although something else is wrong', () => {
    const source = withCondition({
      all: [claim, kind('equal', 'suggestion'), { fact: 'x', operator: 'equal', value: 1 }],
    });
    expect(problemsIn(source).map(({ code }) => code)).toStrictEqual(['contradiction', 'unknown-fact']);
  });
});

describe('quoted words', () => {
  it('are compared without spaces and line breaks', () => {
    expect(problemsIn(good, { texts: { notice: '党\n 委' } })).toStrictEqual([]);
  });

  it('are not looked for in texts that are not given', () => {
    expect(problemsIn(good, { texts: { constructor: '' } })).toStrictEqual([]);
  });

  it('that only differ in punctuation are told so', () => {
    const source = edited('"quote": "党委"', '"quote": "党委，及其"');
    const [problem] = problemsIn(source, { texts: { notice: '党委,及其成员' } });
    expect(problem).toMatchObject({ code: 'quote-not-found', pointer: '/rules/0/cites/0/quote' });
    expect(problem?.help?.en).toContain('punctuation');
  });
});

describe('calendars', () => {
  const lasting = edited(', "until": "2025-01-01T00:00:00+08:00"', '');

  it('must cover the first year of a rule set without an end', () => {
    expect(problemsIn(lasting, strict)).toStrictEqual([]);
  });

  it('must cover every year in between', () => {
    const source = edited('"until": "2025', '"until": "2027');
    expect(problemsIn(source, strict)[0]?.message.en).toContain('2025, 2026:');
    expect(brief(problemsIn(source, strict))).toStrictEqual(['calendar-year-missing 9:64']);
  });

  it('are not asked for dates that cannot be read', () => {
    expect(brief(problemsIn(edited('"from": "2024', '"from": "24'), strict))).toStrictEqual([
      'invalid-format 9:26',
    ]);
  });
});
