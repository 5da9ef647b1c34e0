import { type FactName, factCatalogue, factNames } from '../../domain/facts/catalogue.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { limits } from '../schema/limits.ts';
import { type Operator, operatorNames, operatorsFor } from '../schema/operators.ts';
import { choice, described, type JsonSchema, list, text, when } from './json-schema.ts';

const operatorTexts: Readonly<Record<Operator, LocalizedText>> = {
  equal: text('等于', 'is'),
  notEqual: text('不等于', 'is not'),
  in: text('是其中之一（取值为列表）', 'is one of a list'),
  notIn: text('不是其中任何一项（取值为列表）', 'is none of a list'),
  contains: text('列表中包括', 'has the code among its codes'),
  doesNotContain: text('列表中不包括', 'has not the code among its codes'),
};

const operatorChoice = (operators: readonly Operator[]): JsonSchema =>
  choice(Object.fromEntries(operators.map((operator) => [operator, operatorTexts[operator]])));

/** The value of a yes-or-no fact or the code of a fact that has codes. */
export const singleValue = (name: FactName): JsonSchema => {
  const definition = factCatalogue[name];
  return definition.kind === 'boolean' ? { type: 'boolean' } : choice(definition.values);
};

const valueOfCode = (name: FactName): JsonSchema => ({
  ...when('operator', ['in', 'notIn'], {
    properties: { value: list(singleValue(name), { min: 1, max: limits.items }) },
  }),
  else: { properties: { value: singleValue(name) } },
});

/** What operator and value may be, for one fact. */
const variant = (name: FactName): JsonSchema => {
  const { kind } = factCatalogue[name];
  const operator = operatorChoice(operatorsFor[kind]);
  return when('fact', [name], {
    properties: { operator, ...(kind !== 'code' && { value: singleValue(name) }) },
    ...(kind === 'code' && { allOf: [valueOfCode(name)] }),
  });
};

const factDetails = (name: FactName): string => {
  const { label, question, kind } = factCatalogue[name];
  const operators = operatorsFor[kind].map((operator) => `\`${operator}\``).join(' ');
  return `**${label['zh-CN']}** · ${label.en}\n\n${question['zh-CN']} · ${question.en}\n\n${operators}`;
};

/** The members of a comparison. */
export const comparisonProperties: Readonly<Record<string, JsonSchema>> = {
  fact: {
    ...described(text('事实', 'fact'), text('事实目录中的一项', 'a fact of the catalogue')),
    ...choice(Object.fromEntries(factNames.map((name) => [name, factCatalogue[name].label]))),
    markdownEnumDescriptions: factNames.map(factDetails),
  },
  operator: { ...described(text('运算符', 'operator')), type: 'string' },
  value: described(text('取值', 'value'), text('与之比较的值', 'what the fact is compared with')),
};

/** What each fact asks of the operator and the value that stand beside it. */
export const factVariants: readonly JsonSchema[] = [
  ...factNames.map(variant),
  { if: { required: ['fact'] }, else: { properties: { operator: operatorChoice(operatorNames) } } },
];
