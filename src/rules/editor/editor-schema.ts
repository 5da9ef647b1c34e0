import { limits } from '../schema/limits.ts';
import { caseSchema } from './case-schema.ts';
import { conditionSchema, groupSchema } from './condition-schema.ts';
import { described, type JsonSchema, list, object, ref, text } from './json-schema.ts';
import { effectSchema, ruleSchema } from './rule-schema.ts';
import { citeSchema, sourceSchema } from './source-schema.ts';

const slug: JsonSchema = {
  type: 'string',
  maxLength: 80,
  pattern: '^[a-z0-9]+(?:[.-][a-z0-9]+)*$',
  patternErrorMessage:
    '名称由小写英文字母、数字、连字符和点组成 · lower-case letters, digits, hyphens and dots',
};

const texts: JsonSchema = {
  ...described(text('中英文文本', 'a text in both languages')),
  ...object({ 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } }),
  defaultSnippets: [{ label: '中英文文本', body: { 'zh-CN': '$1', en: '$2' } }],
};

const instant: JsonSchema = {
  ...described(
    text('时刻', 'instant'),
    text('如 2024-07-30T00:00:00+08:00', 'such as 2024-07-30T00:00:00+08:00'),
  ),
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?(?:Z|[+-]\\d{2}:\\d{2})$',
};

const named = (zh: string, en: string, value: JsonSchema): JsonSchema => ({
  ...described(text(zh, en)),
  type: 'object',
  propertyNames: ref('slug'),
  additionalProperties: value,
});

const members = {
  kind: { ...described(text('文件种类', 'kind of document')), const: 'rule-set' },
  id: { ...described(text('规则集标识', 'id of the rule set')), allOf: [ref('slug')] },
  version: { ...described(text('版本，如 2024.08-1', 'version, such as 2024.08-1')), allOf: [ref('slug')] },
  title: ref('text'),
  sources: named('依据', 'sources', ref('source')),
  effective: {
    ...described(text('生效期间，不含失效时刻', 'in force in [from, until)')),
    ...object({ from: instant }, { until: instant }),
  },
  conditions: named('命名的条件', 'named conditions', ref('group')),
  rules: { ...described(text('规则', 'rules')), ...list(ref('rule'), { min: 1, max: limits.rules }) },
  cases: { ...described(text('用例', 'cases')), ...list(ref('case'), { max: limits.cases }) },
};

/** The keywords beyond JSON Schema with which editors are told what to offer; a validator need not know them. */
export const editorKeywords: readonly string[] = [
  'allowComments',
  'defaultSnippets',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'patternErrorMessage',
];

/**
 * The JSON Schema (draft 7) of rule-set files for editors: it completes facts, operators and values, explains
 * them in Chinese and English and offers templates. What it lets pass is still to be checked by `checkRuleSet`.
 */
export const editorSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://guanxia.dev/schemas/rule-set.schema.json',
  ...described(
    text('规则集', 'rule set'),
    text('编码后的法规的一个版本', 'one version of an encoded regulation'),
  ),
  allowComments: true,
  ...object(members, { $schema: { type: 'string' } }),
  definitions: {
    slug,
    text: texts,
    source: sourceSchema,
    cite: citeSchema,
    group: groupSchema,
    condition: conditionSchema,
    effect: effectSchema,
    rule: ruleSchema,
    case: caseSchema,
  },
});
