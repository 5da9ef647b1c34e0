import type * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { LocalizedText } from '../problems/localized.ts';
import { quoted } from './quoted.ts';

type FormatIssue = z.core.$ZodIssueInvalidStringFormat;

const english = en().localeError;
const chinese = zhCN().localeError;

const ownNouns: Readonly<Record<string, LocalizedText>> = {
  regex: { 'zh-CN': '写法', en: 'form' },
  template_literal: { 'zh-CN': '写法', en: 'form' },
  lowercase: { 'zh-CN': '小写文本', en: 'lower-case text' },
  uppercase: { 'zh-CN': '大写文本', en: 'upper-case text' },
};

/** What a format is called: zod's own words, without its `Invalid …`. */
export function formatNoun(issue: FormatIssue): LocalizedText {
  const own = ownNouns[issue.format] ?? affixNoun(issue);
  if (own !== undefined) return own;
  return {
    'zh-CN': textOf(chinese({ input: undefined, ...issue })).replace(/^无效/, ''),
    en: textOf(english({ input: undefined, ...issue })).replace(/^Invalid /, ''),
  };
}

/** What a text of the format is, among other things that a value could be. */
export function formatPhrase(issue: FormatIssue, description: string | undefined): LocalizedText {
  if (issue.format !== 'regex') return formatNoun(issue);
  if (description !== undefined) return fromDescription(description);
  return { 'zh-CN': `符合 \`${issue.pattern}\` 的文本`, en: `text that matches \`${issue.pattern}\`` };
}

/** Texts that must begin with, end with or hold a given part. */
function affixNoun(issue: FormatIssue): LocalizedText | undefined {
  const { prefix, suffix, includes } = issue as Partial<Record<'prefix' | 'suffix' | 'includes', string>>;
  if (prefix !== undefined) {
    return { 'zh-CN': `以 ${quoted(prefix)} 开头的文本`, en: `text that starts with ${quoted(prefix)}` };
  }
  if (suffix !== undefined) {
    return { 'zh-CN': `以 ${quoted(suffix)} 结尾的文本`, en: `text that ends with ${quoted(suffix)}` };
  }
  if (includes === undefined) return undefined;
  return { 'zh-CN': `含有 ${quoted(includes)} 的文本`, en: `text that contains ${quoted(includes)}` };
}

const examples: Readonly<Record<string, string>> = {
  datetime: '2024-08-12T10:00:00+08:00',
  date: '2024-08-12',
  time: '10:00:00',
  duration: 'P3D',
  uuid: '019137e2-6f3a-7c4e-9d0b-5a6f1c2d3e4f',
};

/** How to write a text of the format: what the schema says of itself, an example, or the pattern. */
export function formatHelp(issue: FormatIssue, description: string | undefined): LocalizedText | undefined {
  const example = examples[issue.format];
  if (example !== undefined)
    return { 'zh-CN': `例如 ${quoted(example)}`, en: `for example ${quoted(example)}` };
  if (description !== undefined) {
    const words = fromDescription(description);
    return { 'zh-CN': `应为：${words['zh-CN']}`, en: `expected: ${words.en}` };
  }
  if (issue.format !== 'regex') return undefined;
  return { 'zh-CN': `须符合 \`${issue.pattern}\``, en: `it must match \`${issue.pattern}\`` };
}

/** Schemas describe themselves as `中文 · English`. */
function fromDescription(description: string): LocalizedText {
  const [zh = '', english = zh] = description.split(' · ');
  return { 'zh-CN': zh, en: english };
}

function textOf(message: ReturnType<typeof english>): string {
  return (typeof message === 'string' ? message : message?.message) ?? '';
}
