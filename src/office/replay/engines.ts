import { ownEngine, type ReplayEngine } from '../../app/replay/engine.ts';
import { type Facts, factNames } from '../../domain/facts/catalogue.ts';
import type { EngineName, Opinions } from '../../presentation/replay/engine-names.ts';
import type { Opinion } from '../../rules/json-rules-engine/both-ways.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

export const noOpinions: Opinions = { complete: 0, bothWays: 0 };

/** An engine for one replay; `opinions` counts what the second one was asked. */
export interface EngineInUse {
  readonly engine: ReplayEngine;
  readonly opinions: () => Opinions;
}

/** How many answers are remembered: the stock engine takes a millisecond, and many matters have the same facts. */
const remembered = 20_000;

type Ask = (set: RuleSet, facts: Facts) => Promise<Opinion>;

const remembering = (ask: Ask): Ask => {
  const bySet = new WeakMap<RuleSet, Map<string, Promise<Opinion>>>();
  return (set, facts) => {
    const known = bySet.get(set) ?? new Map<string, Promise<Opinion>>();
    bySet.set(set, known);
    const key = JSON.stringify(factNames.map((name) => facts[name] ?? null));
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= remembered) known.clear();
    const opinion = ask(set, facts);
    known.set(key, opinion);
    return opinion;
  };
};

const secondEngine = async (): Promise<EngineInUse> => {
  const { opinionOfJsonRulesEngine } = await import('../../rules/json-rules-engine/both-ways.ts');
  const ask = remembering(opinionOfJsonRulesEngine);
  let opinions = noOpinions;
  return {
    engine: {
      name: 'json-rules-engine',
      judge: async (set, facts) => {
        const { verdict, bothWays } = await ask(set, facts);
        const kind = bothWays ? 'bothWays' : 'complete';
        opinions = { ...opinions, [kind]: opinions[kind] + 1 };
        return verdict;
      },
    },
    opinions: () => opinions,
  };
};

/** The engine of a name. The second one is loaded only when it is asked for. */
export const engineFor = async (name: EngineName): Promise<EngineInUse> =>
  name === 'guanxia' ? { engine: ownEngine, opinions: () => noOpinions } : secondEngine();

/** What was asked in two parts of a replay. */
export const together = (a: Opinions, b: Opinions): Opinions => ({
  complete: a.complete + b.complete,
  bothWays: a.bothWays + b.bothWays,
});
