import { limits } from '../schema/limits.ts';
import { comparisonProperties, factVariants } from './comparison-schema.ts';
import { described, type JsonSchema, list, ref, text } from './json-schema.ts';
import { conditionSnippets, groupSnippets } from './snippets.ts';

const members = (zh: string, en: string): JsonSchema => ({
  ...described(text(zh, en)),
  ...list(ref('condition'), { min: 1, max: limits.members }),
});

const groupProperties: Readonly<Record<string, JsonSchema>> = {
  all: members('同时满足', 'all of these hold'),
  any: members('满足其一', 'at least one of these holds'),
  not: { ...described(text('不满足', 'this does not hold')), allOf: [ref('condition')] },
  condition: {
    ...described(
      text('引用条件', 'the named condition holds'),
      text('`conditions` 中的名称', 'a name of `conditions`'),
    ),
    allOf: [ref('slug')],
  },
};

const groupKeys = Object.keys(groupProperties);

/** What a rule and a named condition start with: exactly one of `all`, `any`, `not`, `condition`. */
export const groupSchema: JsonSchema = {
  ...described(text('条件组', 'group of conditions')),
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: groupProperties,
  defaultSnippets: groupSnippets,
};

/** A group or a comparison. */
export const conditionSchema: JsonSchema = {
  ...described(text('条件', 'condition')),
  type: 'object',
  additionalProperties: false,
  properties: { ...comparisonProperties, ...groupProperties },
  defaultSnippets: conditionSnippets,
  if: { anyOf: groupKeys.map((key) => ({ required: [key] })) },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, in data that is never awaited
  then: { maxProperties: 1 },
  else: { required: ['fact', 'operator', 'value'] },
  allOf: factVariants,
};
