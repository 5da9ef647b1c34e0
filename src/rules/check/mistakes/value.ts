import { type FactName, factCatalogue } from '../../../domain/facts/catalogue.ts';
import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';
import { limits } from '../../schema/limits.ts';
import { type Operator, takesList } from '../../schema/operators.ts';
import type { Located } from '../../schema/reading.ts';
import { booleanFinding } from './boolean-value.ts';
import { type Coded, codeFinding } from './code-value.ts';
import { wrongType } from './wrong-type.ts';

const notAList = (at: Located): Finding =>
  wrongType(
    at,
    { 'zh-CN': '代码的列表', en: 'a list of codes' },
    { 'zh-CN': '写作 `[ "…" ]`', en: 'write `[ "…" ]`' },
    'value-not-a-list',
  );

/** What is wrong with a list of codes. */
export const listFindings = (coded: Coded, at: Located): readonly Finding[] => {
  const { value, path } = at;
  if (!Array.isArray(value)) return [notAList(at)];
  const tooMany: Finding = {
    code: 'too-big',
    path,
    message: { 'zh-CN': `列表最多 ${limits.items} 项`, en: `a list has at most ${limits.items} items` },
  };
  return [
    ...(value.length > limits.items ? [tooMany] : []),
    ...value.flatMap((item, i) => codeFinding(coded, { value: item, path: [...path, i] }) ?? []),
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

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What is wrong with the value that a fact is compared with, by an operator that fits it. */
export const comparedFindings = (fact: FactName, operator: Operator, at: Located): readonly Finding[] => {
  const definition = factCatalogue[fact];
  if (definition.kind === 'boolean') return [booleanFinding(at) ?? []].flat();
  const coded: Coded = { fact, values: definition.values };
  if (takesList(operator)) return isEmpty(at.value) ? [emptyList(at)] : listFindings(coded, at);
  if (Array.isArray(at.value)) return [valueIsAList(at, operator)];
  return [codeFinding(coded, at) ?? []].flat();
};
