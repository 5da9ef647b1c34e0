import type { Condition, Group } from '../../src/rules/index.ts';
import { compare, everyFlag, flag, rule } from './parts.ts';
import { type SuiteFile, suite } from './suite.ts';

const [a, b, c] = [flag(0), flag(1), flag(2)];

const two: Readonly<Record<string, Condition>> = {
  both: { all: [a, b] },
  either: { any: [a, b] },
  'not-first': { not: a },
  'not-both': { not: { all: [a, b] } },
  'not-either': { not: { any: [a, b] } },
  'first-alone': { all: [a, { not: b }] },
  'first-unless-second': { any: [a, { not: b }] },
  twice: { all: [a, a] },
};

const three: Readonly<Record<string, Condition>> = {
  all: { all: [a, b, c] },
  any: { any: [a, b, c] },
  'all-with-any': { all: [a, { any: [b, c] }] },
  'any-with-all': { any: [a, { all: [b, c] }] },
  majority: { any: [{ all: [a, b] }, { all: [b, c] }, { all: [a, c] }] },
  'not-of-any-of-all': { not: { any: [{ all: [a, b] }, { not: c }] } },
  'not-not': { not: { not: { any: [a, { all: [b, { not: c }] }] } } },
  deep: { all: [{ any: [{ all: [{ any: [{ not: { all: [a, { not: b }] } }, c] }, b] }, { not: c }] }] },
};

const sameFact: Readonly<Record<string, Condition>> = {
  contradiction: { all: [a, { not: a }] },
  tautology: { any: [a, { not: a }] },
  'no-value-is-left': {
    all: [compare('matter.kind', 'equal', 'claim'), compare('matter.kind', 'equal', 'suggestion')],
  },
  'every-value-fits': {
    any: [compare('matter.kind', 'equal', 'claim'), compare('matter.kind', 'notEqual', 'claim')],
  },
};

const named: Readonly<Record<string, Group>> = {
  first: { all: [a] },
  second: { any: [{ condition: 'first' }, b] },
  third: { not: { condition: 'second' } },
};

const rulesOf = (conditions: Readonly<Record<string, Condition>>) =>
  Object.entries(conditions).map(([name, condition]) => rule(name, condition));

export const logicFile: SuiteFile = {
  format: 'guanxia-conformance/1',
  about: 'all, any and not in three values, after Kleene; nested; named conditions.',
  suites: [
    suite('two conditions', { conditions: {}, rules: rulesOf(two) }, everyFlag(2)),
    suite('three conditions', { conditions: {}, rules: rulesOf(three) }, everyFlag(3)),
    suite(
      'conditions on one fact: while it is unknown they are, whatever they come to together',
      { conditions: {}, rules: rulesOf(sameFact) },
      [
        ...everyFlag(1),
        { 'matter.kind': 'claim' },
        { 'matter.kind': 'suggestion' },
        { 'matter.kind': 'misconduct' },
      ],
    ),
    suite(
      'named conditions, which may name one another',
      {
        conditions: named,
        rules: [
          ...Object.keys(named).map((name) => rule(name, { condition: name })),
          rule('with-others', { all: [{ condition: 'second' }, { not: { condition: 'first' } }, c] }),
        ],
      },
      everyFlag(3),
    ),
  ],
};
