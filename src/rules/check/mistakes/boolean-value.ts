import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Located } from '../../schema/reading.ts';
import { dateLike } from './date-like.ts';
import { wrongType } from './wrong-type.ts';

const yes: readonly unknown[] = ['true', 'True', 'TRUE', 'yes', 'Yes', '是', 1, '1'];
const no: readonly unknown[] = ['false', 'False', 'FALSE', 'no', 'No', '否', 0, '0'];

const withoutQuotes = (value: unknown): LocalizedText | undefined => {
  const literal = yes.includes(value) ? 'true' : no.includes(value) ? 'false' : undefined;
  return (
    literal && { 'zh-CN': `写 ${quoted(literal)}，不加引号`, en: `write ${quoted(literal)}, without quotes` }
  );
};

/** What is wrong with the value of a yes-or-no fact. */
export const booleanFinding = (at: Located): Finding | undefined => {
  if (typeof at.value === 'boolean') return undefined;
  const wanted = { 'zh-CN': ' `true` 或 `false`', en: '`true` or `false`' };
  const date = typeof at.value === 'string' ? dateLike(at.value, at.path) : undefined;
  return date ?? wrongType(at, wanted, withoutQuotes(at.value), 'wrong-value-type');
};
