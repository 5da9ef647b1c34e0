import { pathToFileURL } from 'node:url';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import type { Condition, RuleSet, Verdict } from '../../src/rules/index.ts';
import { answerFrom } from './answer-from.ts';

interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: Buffer): {
      evaluate(context: unknown): Promise<{ readonly result: readonly { readonly rule: number }[] }>;
    };
  };
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(textOf).join(', ')}]` : JSON.stringify(value).replaceAll('"', "'");

const expressionOf = (condition: Condition, set: RuleSet): string => {
  const inner = (one: Condition): string => `(${expressionOf(one, set)})`;
  if ('all' in condition) return condition.all.map(inner).join(' and ');
  if ('any' in condition) return condition.any.map(inner).join(' or ');
  if ('not' in condition) return `not ${inner(condition.not)}`;
  if ('condition' in condition) return expressionOf(set.conditions[condition.condition] as Condition, set);
  const fact = `facts[${textOf(condition.fact)}]`;
  const value = textOf(condition.value);
  switch (condition.operator) {
    case 'equal':
      return `${fact} == ${value}`;
    case 'notEqual':
      return `${fact} != ${value}`;
    case 'in':
      return `${fact} in ${value}`;
    case 'notIn':
      return `not (${fact} in ${value})`;
    case 'contains':
      return `${value} in ${fact}`;
    case 'doesNotContain':
      return `not (${value} in ${fact})`;
  }
};

/** One decision table: a line for each rule, all that hold are collected. */
const modelOf = (set: RuleSet): unknown => {
  const position = { x: 0, y: 0 };
  const rules = set.rules.map(({ conditions }, i) => ({
    _id: `${i}`,
    when: expressionOf(conditions, set),
    rule: `${i}`,
  }));
  const content = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules,
  };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'table', name: 'table', type: 'decisionTableNode', position, content },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: '2', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
};

/** The module of zen-engine: where `ZEN_ENGINE` says, or installed. It is no dependency of this project. */
const load = async (): Promise<Zen | undefined> => {
  const path = process.env['ZEN_ENGINE'];
  const name: string = path === undefined ? '@gorules/zen-engine' : pathToFileURL(path).href;
  try {
    return (await import(name)) as Zen;
  } catch {
    return undefined;
  }
};

/** zen-engine, written in Rust, if it is there. */
export const zen = async (set: RuleSet): Promise<((facts: Facts) => Promise<Verdict>) | undefined> => {
  const loaded = await load();
  if (loaded === undefined) return undefined;
  const decision = new loaded.ZenEngine().createDecision(Buffer.from(JSON.stringify(modelOf(set))));
  return async (facts) => {
    const { result } = await decision.evaluate({ facts });
    return answerFrom(
      set,
      result.flatMap(({ rule: i }) => {
        const rule = set.rules[i];
        return rule === undefined ? [] : [{ rule, truth: true }];
      }),
    );
  };
};
