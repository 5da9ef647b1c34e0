import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import { isObject, type Located } from '../../schema/reading.ts';

/** What stands somewhere, for a message. */
export const inWords = (value: unknown): LocalizedText => {
  if (Array.isArray(value)) return { 'zh-CN': '列表', en: 'a list' };
  if (isObject(value)) return { 'zh-CN': '对象', en: 'an object' };
  if (typeof value === 'string') return { 'zh-CN': `文本 ${quoted(value)}`, en: `the text ${quoted(value)}` };
  return { 'zh-CN': ` ${quoted(value)}`, en: quoted(value) };
};

/** A value of another type than `wanted`. */
export const wrongType = (
  { value, path }: Located,
  wanted: LocalizedText,
  help?: LocalizedText,
  code = 'wrong-type',
): Finding => ({
  code,
  path,
  message: {
    'zh-CN': `应为${wanted['zh-CN']}，实际为${inWords(value)['zh-CN']}`,
    en: `expected ${wanted.en}, got ${inWords(value).en}`,
  },
  help,
});

/** A member that must be there and is not. */
export const missing = ({ path }: Located, key: string, help?: LocalizedText): Finding => ({
  code: 'missing-field',
  path: [...path, key],
  message: { 'zh-CN': `缺少必填项 ${quoted(key)}`, en: `missing field ${quoted(key)}` },
  help,
});
