import { type FactName, factCatalogue } from '../../../domain/facts/catalogue.ts';
import type { JsonPath } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { didYouMean, meant } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { type Operator, operatorNames, operatorsFor } from '../../schema/operators.ts';
import { confusable } from '../characters/confusable.ts';
import { operatorAlias } from './operator-aliases.ts';

export const isOperator = (name: string): name is Operator =>
  (operatorNames as readonly string[]).includes(name);

const noOrder: LocalizedText = {
  'zh-CN': '事实没有大小先后之分；期限由系统推算，用 `report.before-opening`、`report.after-closing` 等事实',
  en: 'facts have no order; time limits are worked out beforehand: use `report.before-opening`, `report.after-closing` and the like',
};
const noPattern: LocalizedText = {
  'zh-CN': '不支持模式匹配；用 `in` 列出各个代码',
  en: 'there are no patterns; list the codes with `in`',
};
const noDecorator: LocalizedText = {
  'zh-CN': '运算符不带修饰；列表类事实用 `contains`，否定用 `not`',
  en: 'operators take no decorators; use `contains` for a fact that is a list, `not` for a negation',
};
const noTestForUnknown: LocalizedText = {
  'zh-CN': '不必判断是否已知：缺少的事实按“不明”处理，不会当作否',
  en: 'no need to test whether it is known: an absent fact counts as unknown, never as false',
};

const foreign: readonly (readonly [pattern: RegExp, help: LocalizedText])[] = [
  [/:/, noDecorator],
  [
    /^(?:[<>]=?|gte?|lte?|before|after|between|(?:greater|less).*|on(?:OrAfter|OrBefore)|within.*)$/i,
    noOrder,
  ],
  [/^(?:match(?:es)?|regex(?:p)?|like|pattern|(?:starts|ends)With)$/i, noPattern],
  [/^(?:exists|defined|isKnown|isNull|isEmpty|unknown|undefined)$/i, noTestForUnknown],
];

const helpFor = (name: string): LocalizedText => {
  const alias = operatorAlias(name);
  if (alias !== undefined) return meant(alias);
  const reason = foreign.find(([pattern]) => pattern.test(name))?.[1];
  const all = operatorNames.map(quoted);
  return (
    reason ??
    didYouMean(name, operatorNames) ?? {
      'zh-CN': `可用的运算符：${all.join('、')}`,
      en: `the operators are ${all.join(', ')}`,
    }
  );
};

/** A name that is no operator. */
export const unknownOperator = (name: string, path: JsonPath): Finding =>
  confusable(name, operatorNames, { path }) ?? {
    code: 'unknown-operator',
    path,
    message: { 'zh-CN': `没有 ${quoted(name)} 这个运算符`, en: `there is no operator ${quoted(name)}` },
    help: helpFor(name),
  };

const kinds = {
  boolean: { 'zh-CN': '是非项', en: 'yes or no' },
  code: { 'zh-CN': '单个代码', en: 'one code' },
  codes: { 'zh-CN': '代码的列表', en: 'a list of codes' },
} as const;

/** An operator that does not fit the kind of the fact. */
export const misfit = (fact: FactName, operator: Operator, path: JsonPath): Finding => {
  const { kind } = factCatalogue[fact];
  const fitting = operatorsFor[kind].map(quoted);
  return {
    code: 'operator-does-not-fit',
    path,
    message: {
      'zh-CN': `${quoted(fact)} 的值是${kinds[kind]['zh-CN']}，不能用 ${quoted(operator)}`,
      en: `${quoted(fact)} is ${kinds[kind].en}, which ${quoted(operator)} does not fit`,
    },
    help: { 'zh-CN': `可用 ${fitting.join('、')}`, en: `use ${fitting.join(' or ')}` },
  };
};
