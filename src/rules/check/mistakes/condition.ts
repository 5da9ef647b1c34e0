import { slug } from '../../../domain/text.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import { isObject, type Located } from '../../schema/reading.ts';
import { comparisonFindings } from './comparison.ts';
import { groupFindings } from './group.ts';
import { unknownKey } from './unknown-key.ts';
import { wrongType } from './wrong-type.ts';

const groupKeys = ['all', 'any', 'not', 'condition'];
const comparisonKeys = ['fact', 'operator', 'value'];
const allKeys = [...groupKeys, ...comparisonKeys];

const helpFor = (value: unknown): LocalizedText | undefined => {
  const write = (form: string): LocalizedText => ({
    'zh-CN': `写作 ${quoted(form)}`,
    en: `write ${quoted(form)}`,
  });
  if (Array.isArray(value)) return write('{ "all": [ … ] }');
  if (typeof value !== 'string') return undefined;
  return slug.safeParse(value).success
    ? write(`{ "condition": "${value}" }`)
    : {
        'zh-CN': '规则中没有表达式：写 `fact`、`operator`、`value`',
        en: 'there are no expressions: write `fact`, `operator` and `value`',
      };
};

const notACondition = (at: Located): Finding => {
  return wrongType(at, { 'zh-CN': '一个条件', en: 'a condition' }, helpFor(at.value), 'not-a-condition');
};

const emptyCondition = ({ path }: Located): Finding => ({
  code: 'not-a-condition',
  path,
  message: { 'zh-CN': '条件是空的', en: 'the condition is empty' },
  help: {
    'zh-CN': '写 `all`、`any`、`not`、`condition` 之一，或 `fact`、`operator`、`value`',
    en: 'write one of `all`, `any`, `not` and `condition`, or `fact`, `operator` and `value`',
  },
});

const ambiguous = ({ path }: Located, first: string, second: string): Finding => ({
  code: 'ambiguous-condition',
  path: [...path, second],
  part: 'key',
  message: {
    'zh-CN': `一个条件里同时有 ${quoted(first)} 和 ${quoted(second)}；json-rules-engine 会忽略其中之一`,
    en: `one condition has both ${quoted(first)} and ${quoted(second)}; json-rules-engine would ignore one of them`,
  },
  help: { 'zh-CN': '把两者分别放进 `all` 或 `any`', en: 'put each of them into an `all` or `any`' },
});

const bareComparison = ({ path }: Located): Finding => ({
  code: 'bare-comparison',
  path,
  message: { 'zh-CN': '条件的最外层应是一个组', en: 'conditions begin with a group' },
  help: { 'zh-CN': '写作 `{ "all": [ … ] }`', en: 'write `{ "all": [ … ] }` around it' },
});

const ofKeys = (at: Located, keys: readonly string[], isTop: boolean): readonly Finding[] => {
  const groups = keys.filter((key) => groupKeys.includes(key));
  const compared = keys.filter((key) => comparisonKeys.includes(key));
  const [first, second] = [...groups, ...compared.slice(0, 1)];
  const known = compared.length === 0 ? allKeys : groups.length === 0 ? comparisonKeys : allKeys;
  return [
    ...keys.filter((key) => !allKeys.includes(key)).map((key) => unknownKey([...at.path, key], known)),
    ...(first !== undefined && second !== undefined ? [ambiguous(at, first, second)] : []),
    ...groups.flatMap((key) => groupFindings(at, key, conditionFindings)),
    ...(compared.length > 0 && groups.length === 0 ? comparisonFindings(at) : []),
    ...(compared.length > 0 && groups.length === 0 && isTop ? [bareComparison(at)] : []),
  ];
};

const explain = (at: Located, isTop: boolean): readonly Finding[] => {
  if (!isObject(at.value)) return [notACondition(at)];
  const keys = Object.keys(at.value);
  return keys.length === 0 ? [emptyCondition(at)] : ofKeys(at, keys, isTop);
};

/** All that is wrong with a condition and with those inside it, in the words of rules and not of JSON. */
export const conditionFindings = (at: Located): readonly Finding[] => explain(at, false);

/** {@link conditionFindings} of what a rule or a named condition starts with. */
export const topConditionFindings = (at: Located): readonly Finding[] => explain(at, true);
