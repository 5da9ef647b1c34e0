import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { CodeFault } from './code-fault.ts';
import { provinces } from './provinces.ts';

const leaveOut: LocalizedText = {
  'zh-CN': '开发区、街道等没有 GB/T 2260 代码：区划不写 `code`，机构可写所在县级区划的代码',
  en: 'development zones and subdistricts have no GB/T 2260 code: leave `code` out, or for an organ write that of the county',
};

/**
 * Endings that the statistics bureau gives to development zones beside the standard: 410171, 410172, 410173.
 * No code of GB/T 2260-2007 and of the lists of the Ministry of Civil Affairs 1980–2016 ends so.
 */
const ofStatistics = /7[1-9]$/;

const malformed = (code: string): CodeFault => ({
  code: 'malformed-division-code',
  message: {
    'zh-CN': `行政区划代码 ${quoted(code)} 不是六位数字`,
    en: `the division code ${quoted(code)} is not six digits`,
  },
  help: /^\d{9}(?:\d{3})?$/.test(code)
    ? leaveOut
    : { 'zh-CN': '应为六位半角数字，如 `410105`', en: 'write six digits, such as `410105`' },
});

const unknownProvince = (code: string): CodeFault => ({
  code: 'unknown-province',
  message: {
    'zh-CN': `行政区划代码 ${quoted(code)} 的前两位不是 GB/T 2260 的省级代码`,
    en: `the division code ${quoted(code)} does not begin with a province of GB/T 2260`,
  },
  help: {
    'zh-CN': '核对前两位；虚构的区划不写 `code`',
    en: 'check the first two digits; a place that is made up has no `code`',
  },
});

const statistical = (code: string): CodeFault => ({
  code: 'statistical-division-code',
  message: {
    'zh-CN': `${quoted(code)} 是统计用区划代码，不是 GB/T 2260 行政区划代码`,
    en: `${quoted(code)} is a code of the statistics bureau and none of GB/T 2260`,
  },
  help: leaveOut,
});

/**
 * What is wrong with a division code of GB/T 2260, if it can be seen from the code alone. Codes:
 * `malformed-division-code`, `unknown-province`, `statistical-division-code`.
 */
export const divisionCodeFault = (code: string): CodeFault | undefined => {
  if (!/^\d{6}$/.test(code)) return malformed(code);
  if (!provinces.has(code.slice(0, 2))) return unknownProvince(code);
  return ofStatistics.test(code) ? statistical(code) : undefined;
};
