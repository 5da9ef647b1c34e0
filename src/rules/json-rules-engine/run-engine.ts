import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Group } from '../schema/condition.ts';
import type { RuleSet } from '../schema/rule-set.ts';

/** A path would be an expression that runs code; guanxia's rules have none, so none is ever resolved. */
const noPaths = (value: unknown): unknown => value;

/** Rules as json-rules-engine gets them; it changes what it is given, so it gets copies. */
export interface EngineRules {
  readonly rules: readonly (Pick<RuleSet['rules'][number], 'name' | 'event'> & {
    readonly conditions: Group;
  })[];
  readonly conditions: Readonly<Record<string, Group>>;
}

const engineOf = ({ rules, conditions: named }: EngineRules): Engine => {
  const engine = new Engine([], { pathResolver: noPaths });
  for (const [name, condition] of Object.entries(named))
    engine.setCondition(name, structuredClone(condition) as TopLevelCondition);
  for (const { name, conditions, event } of rules)
    engine.addRule(structuredClone({ name, conditions, event }) as unknown as RuleProperties);
  return engine;
};

/** The names of the rules that the stock engine finds true. A fresh engine per call, since runs share state. */
export const rulesTrue = async (
  rules: EngineRules,
  facts: Readonly<Record<string, unknown>>,
): Promise<ReadonlySet<string>> => {
  const { results } = await engineOf(rules).run({ ...facts });
  return new Set(results.map(({ name }) => name));
};
