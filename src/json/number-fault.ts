import type { LocalizedText } from '../problems/localized.ts';

/** Why a JSON number literal is not the number that a program would compute with, if it is not. */
export function numberFault(literal: string): LocalizedText | undefined {
  const value = Number(literal);
  if (String(value) === literal) return isUnsafeInteger(value) ? imprecise : undefined;
  if (!Number.isFinite(value)) return tooLarge;
  if (Object.is(value, -0)) return negativeZero;
  return isUnsafeInteger(value) || decimal(literal) !== decimal(String(value)) ? imprecise : undefined;
}

const tooLarge: LocalizedText = { 'zh-CN': '数值过大，无法表示', en: 'the number is too large to represent' };
const negativeZero: LocalizedText = { 'zh-CN': '负零没有意义', en: 'negative zero has no meaning' };
const imprecise: LocalizedText = {
  'zh-CN': '该数值无法精确表示，读入后会变成另一个数',
  en: 'the number cannot be represented exactly and would silently change',
};

function isUnsafeInteger(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** One spelling for each decimal number: sign, digits without outer zeros, exponent of the last digit. */
function decimal(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const digits = whole + fraction;
  let start = 0;
  while (digits[start] === '0') start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === '0') end -= 1;
  if (start === end) return '0';
  return `${sign}${digits.slice(start, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}
