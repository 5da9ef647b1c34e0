import type * as z from 'zod';
import type { LocalizedText } from '../problems/localized.ts';
import { didYouMean } from './expectations.ts';
import type { Finding } from './finding.ts';
import type { JsonPath } from './pointer.ts';
import { quoted } from './quoted.ts';
import { oneOf, valuePhrase } from './wording.ts';

/** A member that must be there and is not. */
export function missingField(path: JsonPath): Finding {
  const key = path.at(-1);
  const message =
    key === undefined
      ? { 'zh-CN': '缺少值', en: 'the value is missing' }
      : { 'zh-CN': `缺少必填项 ${quoted(key)}`, en: `missing field ${quoted(key)}` };
  return { code: 'missing-field', path, message };
}

/** One finding for each key that the schema of an object does not know. */
export function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  raw: z.core.$ZodRawIssue | undefined,
  path: JsonPath,
): readonly Finding[] {
  return issue.keys.map((key) => ({
    code: 'unknown-key',
    path: [...path, key],
    part: 'key',
    message: { 'zh-CN': `未知的键 ${quoted(key)}`, en: `unknown key ${quoted(key)}` },
    help: () => helpForKey(key, knownKeys(raw)),
  }));
}

function helpForKey(key: string, known: readonly string[]): LocalizedText | undefined {
  const meant = didYouMean(key, known);
  if (meant !== undefined || known.length === 0) return meant;
  const names = oneOf(known.map(valuePhrase));
  return { 'zh-CN': `可用的键：${names['zh-CN']}`, en: `known keys: ${names.en}` };
}

function knownKeys(raw: z.core.$ZodRawIssue | undefined): readonly string[] {
  const { shape, keyType } = (raw?.schema?._zod.def ?? {}) as Partial<Pick<z.core.$ZodObjectDef, 'shape'>> &
    Partial<Pick<z.core.$ZodRecordDef, 'keyType'>>;
  return shape === undefined ? [...(keyType?._zod.values ?? [])].map(String) : Object.keys(shape);
}

/** A key of a record that the schema of keys refuses, told by what `inner` found. */
export function invalidKey(key: unknown, inner: Finding | undefined, path: JsonPath): Finding {
  const message = {
    'zh-CN': `键 ${quoted(key)} 有误${inner === undefined ? '' : `：${inner.message['zh-CN']}`}`,
    en: `invalid key ${quoted(key)}${inner === undefined ? '' : `: ${inner.message.en}`}`,
  };
  return { code: 'invalid-key', path, part: 'key', message, ...(inner?.help && { help: inner.help }) };
}
