import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile } from '../../src/rules/index.ts';
import { mandateRules } from './mandate-rules.ts';
import { stockEngine } from './stock.ts';
import { matters } from './world.ts';

/** What loading a rule set takes, in a process that has loaded nothing before. */
export interface Loading {
  readonly milliseconds: number;
  readonly firstDecisionMilliseconds: number;
  readonly heapMiB: number;
}

const used = (collect: () => void): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** Loads 3,000 rules once with guanxia or json-rules-engine and prints what it took as JSON. */
export const compileOnce = async (): Promise<void> => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const set = mandateRules(100);
  const facts = { ...matters(1, 100)[0] };
  const copies = structuredClone(set);
  const before = used(collect);
  const start = performance.now();
  const engine = process.argv[3] === 'json-rules-engine' ? stockEngine(copies) : compile(copies);
  const loaded = performance.now();
  if ('evaluate' in engine) engine.evaluate(facts as never);
  else await engine.run(facts);
  const decided = performance.now();
  const heapMiB = used(collect) - before;
  const result: Loading = {
    milliseconds: loaded - start,
    firstDecisionMilliseconds: decided - loaded,
    heapMiB,
  };
  console.log(JSON.stringify({ ...result, kept: engine !== undefined }));
};
