import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import type { LocalizedText } from '../../problems/localized.ts';

/** A JSON Schema of draft 7, with the keywords that VS Code adds to it. */
export type JsonSchema = JsonObject;

/** What an editor shows about a part: Chinese first, English below. */
export const described = (title: LocalizedText, more?: LocalizedText): JsonSchema => ({
  title: title['zh-CN'],
  description: `${(more ?? title)['zh-CN']} · ${(more ?? title).en}`,
});

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

export const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** A closed list of words, each with what it means. */
export const choice = (words: Readonly<Record<string, LocalizedText>>): JsonSchema => ({
  type: 'string',
  enum: Object.keys(words),
  enumDescriptions: Object.values(words).map((word) => word['zh-CN']),
  markdownEnumDescriptions: Object.values(words).map((word) => `**${word['zh-CN']}** · ${word.en}`),
});

/** An object that has `required` members and may have `optional` ones, and no others. */
export const object = (
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

export const list = (
  items: JsonSchema,
  limits: { readonly min?: number; readonly max: number },
): JsonSchema => ({
  type: 'array',
  items,
  ...(limits.min !== undefined && { minItems: limits.min }),
  maxItems: limits.max,
});

/** `then` holds where `key` is one of `words`. */
export const when = (key: string, words: readonly JsonValue[], then: JsonSchema): JsonSchema => ({
  if: { properties: { [key]: { enum: words } }, required: [key] },
  then,
});
