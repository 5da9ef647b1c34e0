import type { Facts } from '../../domain/index.ts';
import { compiled, type RuleSet, type Verdict } from '../../rules/index.ts';

/** Who judges facts in a replay. */
export interface ReplayEngine {
  readonly name: string;
  /** The verdict on some facts. */
  readonly judge: (ruleSet: RuleSet, facts: Facts) => Verdict | Promise<Verdict>;
}

/** The engine that decides reports as they come in. */
export const ownEngine: ReplayEngine = {
  name: 'guanxia',
  judge: (ruleSet, facts) => compiled(ruleSet).evaluate(facts),
};
