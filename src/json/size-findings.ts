import type * as z from 'zod';
import type { LocalizedText } from '../problems/localized.ts';
import type { Finding } from './finding.ts';
import type { JsonPath } from './pointer.ts';
import { quoted } from './quoted.ts';

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** A number, text or list outside its bounds. */
export function sizeFinding(issue: SizeIssue, path: JsonPath): Finding {
  const tooSmall = issue.code === 'too_small';
  const limit = String(tooSmall ? issue.minimum : issue.maximum);
  const bound = boundTexts(tooSmall, issue.inclusive !== false, issue.exact === true);
  const unit = units[issue.origin] ?? noUnit;
  const got = sizeOf(issue.input);
  return {
    code: tooSmall ? 'too-small' : 'too-big',
    path,
    message: {
      'zh-CN': `${bound['zh-CN']} ${limit}${unit['zh-CN']}，实际为 ${got}${unit['zh-CN']}`,
      en: `expected ${bound.en} ${limit}${plural(unit.en, limit)}, got ${got}`,
    },
  };
}

function boundTexts(tooSmall: boolean, inclusive: boolean, exact: boolean): LocalizedText {
  if (exact) return { 'zh-CN': '应恰好为', en: 'exactly' };
  if (tooSmall)
    return inclusive ? { 'zh-CN': '应至少为', en: 'at least' } : { 'zh-CN': '应大于', en: 'more than' };
  return inclusive ? { 'zh-CN': '应至多为', en: 'at most' } : { 'zh-CN': '应小于', en: 'less than' };
}

const noUnit: LocalizedText = { 'zh-CN': '', en: '' };
const units: Readonly<Record<string, LocalizedText>> = {
  string: { 'zh-CN': ' 个字符', en: ' character' },
  array: { 'zh-CN': ' 项', en: ' item' },
};

function plural(unit: string, count: string): string {
  return unit === '' || count === '1' ? unit : `${unit}s`;
}

function sizeOf(input: unknown): string {
  return typeof input === 'string' || Array.isArray(input) ? String(input.length) : quoted(input);
}
