import type { Effect } from '../../src/rules/index.ts';
import { everyFlag, flag, hold, inScope, label, refer, rule } from './parts.ts';
import { type SuiteFile, suite } from './suite.ts';

const effects: Readonly<Record<string, Effect>> = {
  'in-scope': inScope,
  police: refer('police'),
  petitions: refer('petition-office'),
  hold,
};

const pairs = Object.entries(effects).flatMap(([first, one]) =>
  Object.entries(effects).map(([second, other]) =>
    suite(
      `two rules: ${first} and ${second}`,
      { conditions: {}, rules: [rule('first', flag(0), one), rule('second', flag(1), other)] },
      everyFlag(2),
    ),
  ),
);

const labels = suite(
  'labels accumulate, each once, and change nothing; an unknown one is not given',
  {
    conditions: {},
    rules: [
      rule('labelled', flag(0), label('urgent')),
      rule('answered', flag(1)),
      rule('labelled-again', flag(2), label('urgent')),
      rule('labelled-otherwise', { any: [flag(0), flag(2)] }, label('late')),
    ],
  },
  everyFlag(3),
);

const three = suite(
  'three rules, two of which agree',
  {
    conditions: {},
    rules: [
      rule('first', flag(0), refer('police')),
      rule('second', flag(1)),
      rule('third', flag(2), refer('police')),
    ],
  },
  everyFlag(3),
);

export const verdictsFile: SuiteFile = {
  format: 'guanxia-conformance/1',
  about: 'What follows from the rules that stand and from those that may: outcome, doubt, grounds, pending.',
  suites: [...pairs, three, labels],
};
