import type { Facts } from '../../domain/facts/catalogue.ts';
import { compiled } from '../../rules/compile/compiled.ts';
import type { Verdict } from '../../rules/evaluate/verdict.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

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
