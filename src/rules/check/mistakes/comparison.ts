import { factCatalogue, isFactName } from '../../../domain/facts/catalogue.ts';
import type { Finding } from '../../schema/finding.ts';
import { type Operator, operatorsFor } from '../../schema/operators.ts';
import { isObject, type Located, memberOf } from '../../schema/reading.ts';
import { unknownFact } from './fact.ts';
import { isOperator, misfit, unknownOperator } from './operator.ts';
import { comparedFindings } from './value.ts';
import { missing, wrongType } from './wrong-type.ts';

const memberAt = ({ value, path }: Located, key: string): Located | undefined => {
  const member = memberOf(value, key);
  return member === undefined ? undefined : { value: member, path: [...path, key] };
};

const factFindings = (at: Located): readonly Finding[] => {
  if (typeof at.value !== 'string')
    return [wrongType(at, { 'zh-CN': '事实的名称', en: 'the name of a fact' })];
  return isFactName(at.value) ? [] : [unknownFact(at.value, { path: at.path })];
};

const operatorFindings = (at: Located): readonly Finding[] => {
  if (typeof at.value !== 'string') return [wrongType(at, { 'zh-CN': '运算符', en: 'an operator' })];
  return isOperator(at.value) ? [] : [unknownOperator(at.value, at.path)];
};

/** A fact named where only a literal may stand. */
const factAsValue = ({ value, path }: Located): readonly Finding[] =>
  isObject(value) && Object.hasOwn(value, 'fact')
    ? [
        {
          code: 'fact-as-value',
          path,
          message: {
            'zh-CN': '只能与写明的值比较，不能与另一项事实比较',
            en: 'a fact is compared with a literal, never with another fact',
          },
          help: { 'zh-CN': '写出具体的值', en: 'write the value itself' },
        },
      ]
    : [];

const fits = (fact: string, operator: Operator): boolean =>
  isFactName(fact) && (operatorsFor[factCatalogue[fact].kind] as readonly Operator[]).includes(operator);

/** What is wrong with fact, operator and value taken together; nothing if one of them is unknown by itself. */
const together = (fact: Located, operator: Located, value: Located | undefined): readonly Finding[] => {
  if (typeof fact.value !== 'string' || !isFactName(fact.value)) return [];
  if (typeof operator.value !== 'string' || !isOperator(operator.value)) return [];
  if (!fits(fact.value, operator.value)) return [misfit(fact.value, operator.value, operator.path)];
  return value === undefined ? [] : comparedFindings(fact.value, operator.value, value);
};

/** What is wrong with a comparison. */
export const comparisonFindings = (at: Located): readonly Finding[] => {
  const [fact, operator, value] = ['fact', 'operator', 'value'].map((key) => memberAt(at, key));
  const asFact = value === undefined ? [] : factAsValue(value);
  return [
    ...(fact === undefined ? [missing(at, 'fact')] : factFindings(fact)),
    ...(operator === undefined ? [missing(at, 'operator')] : operatorFindings(operator)),
    ...(value === undefined ? [missing(at, 'value')] : asFact),
    ...(fact && operator && asFact.length === 0 ? together(fact, operator, value) : []),
  ];
};
