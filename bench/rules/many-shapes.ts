import { compile } from '../../src/rules/index.ts';
import { interleaved } from '../support/rounds.ts';
import { mandateRules } from './mandate-rules.ts';
import { asFacts, matters, withoutUnknowns, withUnknowns } from './world.ts';

/**
 * Facts whose unknowns are left out, so that the objects have many different members: a JavaScript engine
 * reads those more slowly, and once it has met them, all others too. Hence a process of its own.
 */
export const manyShapes = async (): Promise<void> => {
  const { evaluate } = compile(mandateRules(1));
  const complete = matters(1000, 1);
  const partial = withUnknowns(complete, 0.1, ['mandate']);
  const side = (name: string, list: readonly object[]) => ({
    name,
    pass: () => {
      for (const one of list) evaluate(asFacts(one));
      return list.length;
    },
  });
  const timings = await interleaved([
    side('unknown facts undefined', partial),
    side('unknown facts left out', withoutUnknowns(partial)),
  ]);
  console.log(JSON.stringify(timings.map(({ name, median }) => ({ name, median }))));
};
