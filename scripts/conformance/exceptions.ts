import { everyFlag, flag, inScope, label, refer, rule } from './parts.ts';
import { type SuiteFile, suite } from './suite.ts';

const answer = refer('police');

const simple = suite(
  'a rule and its exception',
  {
    conditions: {},
    rules: [rule('rule', flag(0)), rule('exception', flag(1), answer, { exceptionTo: ['rule'] })],
  },
  everyFlag(2),
);

const chain = suite(
  'an exception to an exception gives its own answer and does not bring the rule back',
  {
    conditions: {},
    rules: [
      rule('rule', flag(0)),
      rule('exception', flag(1), answer, { exceptionTo: ['rule'] }),
      rule('exception-to-it', flag(2), refer('petition-office'), { exceptionTo: ['exception'] }),
    ],
  },
  everyFlag(3),
);

const groups = suite(
  'an exception to a group is one to each rule in it',
  {
    conditions: {},
    rules: [
      rule('first', flag(0), inScope, { group: 'acceptance' }),
      rule('second', flag(1), inScope, { group: 'acceptance' }),
      rule('alone', flag(1), inScope),
      rule('exception', flag(2), answer, { exceptionTo: ['acceptance'] }),
    ],
  },
  everyFlag(3),
);

const several = suite(
  'one rule with two exceptions, named before the rule and after it',
  {
    conditions: {},
    rules: [
      rule('early', flag(1), answer, { exceptionTo: ['rule'] }),
      rule('rule', flag(0)),
      rule('late', flag(2), answer, { exceptionTo: ['rule', 'early'] }),
    ],
  },
  everyFlag(3),
);

const labels = suite(
  'labels can be defeated, and their rules can defeat',
  {
    conditions: {},
    rules: [
      rule('rule', flag(0)),
      rule('labelled', flag(1), label('urgent'), { exceptionTo: ['rule'] }),
      rule('not-labelled', flag(2), answer, { exceptionTo: ['labelled'] }),
    ],
  },
  everyFlag(3),
);

export const exceptionsFile: SuiteFile = {
  format: 'guanxia-conformance/1',
  about: 'Which rules stand: a true rule is defeated by a true rule that names it or its group.',
  suites: [simple, chain, groups, several, labels],
};
