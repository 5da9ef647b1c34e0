import { type FactName, factCatalogue } from '../../../domain/facts/index.ts';
import { quoted } from '../../../json/index.ts';
import type { LocalizedText } from '../../../problems/index.ts';
import type { Finding } from '../../schema/finding.ts';
import { limits } from '../../schema/limits.ts';
import { type Operator, takesList } from '../../schema/operators.ts';
import type { Located } from '../../schema/reading.ts';
import { codeFinding } from './code-value.ts';
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

const notAList = (at: Located): Finding =>
  wrongType(
    at,
    { 'zh-CN': '代码的列表', en: 'a list of codes' },
    { 'zh-CN': '写作 `[ "…" ]`', en: 'write `[ "…" ]`' },
    'value-not-a-list',
  );

/** What is wrong with a list of codes. */
export const listFindings = (fact: FactName, at: Located): readonly Finding[] => {
  const { value, path } = at;
  if (!Array.isArray(value)) return [notAList(at)];
  const tooMany: Finding = {
    code: 'too-big',
    path,
    message: { 'zh-CN': `列表最多 ${limits.items} 项`, en: `a list has at most ${limits.items} items` },
  };
  return [
    ...(value.length > limits.items ? [tooMany] : []),
    ...value.flatMap((item, i) => codeFinding(fact, { value: item, path: [...path, i] }) ?? []),
  ];
};

const emptyList = ({ path }: Located): Finding => ({
  code: 'empty-list',
  path,
  message: { 'zh-CN': '列表里没有取值', en: 'the list has no values' },
  help: { 'zh-CN': '至少写一个取值', en: 'write at least one value' },
});

const valueIsAList = ({ path }: Located, operator: Operator): Finding => ({
  code: 'value-is-a-list',
  path,
  message: {
    'zh-CN': `${quoted(operator)} 只与一个值比较，实际为列表`,
    en: `${quoted(operator)} compares with one value, got a list`,
  },
  help:
    operator === 'contains' || operator === 'doesNotContain'
      ? {
          'zh-CN': '每个值写一项比较，用 `any` 或 `all` 合起来',
          en: 'write one comparison for each value and join them by `any` or `all`',
        }
      : {
          'zh-CN': '几个值之一用 `in`，都不是用 `notIn`',
          en: 'use `in` for one of several values, `notIn` for none of them',
        },
});

/** What is wrong with the value that a fact is compared with, by an operator that fits it. */
export const comparedFindings = (fact: FactName, operator: Operator, at: Located): readonly Finding[] => {
  if (factCatalogue[fact].kind === 'boolean') return [booleanFinding(at) ?? []].flat();
  if (takesList(operator))
    return Array.isArray(at.value) && at.value.length === 0 ? [emptyList(at)] : listFindings(fact, at);
  if (Array.isArray(at.value)) return [valueIsAList(at, operator)];
  return [codeFinding(fact, at) ?? []].flat();
};
