import type { Facts } from '../../src/domain/facts/catalogue.ts';
import { compare, rule } from './parts.ts';
import { type SuiteFile, suite } from './suite.ts';

const kinds = ['misconduct', 'claim', 'suggestion'] as const;

const booleans = suite(
  'equal and notEqual on a yes-or-no fact',
  {
    conditions: {},
    rules: [
      rule('is-true', compare('matter.specific', 'equal', true)),
      rule('is-false', compare('matter.specific', 'equal', false)),
      rule('is-not-true', compare('matter.specific', 'notEqual', true)),
      rule('is-not-false', compare('matter.specific', 'notEqual', false)),
    ],
  },
  [{ 'matter.specific': true }, { 'matter.specific': false }, {}],
);

const codes = suite(
  'equal, notEqual, in and notIn on a code',
  {
    conditions: {},
    rules: [
      rule('is', compare('matter.kind', 'equal', 'misconduct')),
      rule('is-not', compare('matter.kind', 'notEqual', 'misconduct')),
      rule('is-in', compare('matter.kind', 'in', ['misconduct', 'claim'])),
      rule('is-in-one', compare('matter.kind', 'in', ['claim'])),
      rule('is-not-in', compare('matter.kind', 'notIn', ['misconduct', 'claim'])),
      rule('is-not-in-one', compare('matter.kind', 'notIn', ['suggestion'])),
    ],
  },
  [...kinds.map((kind): Facts => ({ 'matter.kind': kind })), {}],
);

const dangers: readonly Facts['matter.dangers'][] = [
  [],
  ['life-at-risk'],
  ['flight-risk'],
  ['flight-risk', 'life-at-risk'],
  ['life-at-risk', 'flight-risk', 'mass-incident'],
];

const sets = suite(
  'contains and doesNotContain on a set of codes; an empty set is known',
  {
    conditions: {},
    rules: [
      rule('has', compare('matter.dangers', 'contains', 'life-at-risk')),
      rule('has-not', compare('matter.dangers', 'doesNotContain', 'life-at-risk')),
      rule('has-other', compare('matter.dangers', 'contains', 'flight-risk')),
      rule('has-neither', {
        all: [
          compare('matter.dangers', 'doesNotContain', 'life-at-risk'),
          compare('matter.dangers', 'doesNotContain', 'flight-risk'),
        ],
      }),
    ],
  },
  [...dangers.map((list): Facts => ({ 'matter.dangers': list })), {}],
);

export const operatorsFile: SuiteFile = {
  format: 'guanxia-conformance/1',
  about: 'Every operator on every kind of fact that it fits.',
  suites: [booleans, codes, sets],
};
