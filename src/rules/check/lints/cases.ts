import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../../schema/finding.ts';
import type { CaseOutline } from '../../schema/outline.ts';
import { memberOf } from '../../schema/reading.ts';
import { unknownNames } from '../../schema/unknown-names.ts';
import type { Lint } from './lint.ts';
import { repeatsOf } from './repeats.ts';

const duplicateNames = (cases: readonly CaseOutline[]): readonly Finding[] =>
  repeatsOf(
    cases.flatMap(({ name }) => name ?? []),
    ({ name }) => name,
  ).map(({ name, path }) => ({
    code: 'duplicate-case-name',
    path,
    message: {
      'zh-CN': `用例名称 ${quoted(name)} 重复`,
      en: `another case is already named ${quoted(name)}`,
    },
  }));

/** A receiver goes with a referral and with nothing else. */
const receivers = ({ expect: { value, path } }: CaseOutline): readonly Finding[] => {
  const isReferral = memberOf(value, 'outcome') === 'referral';
  const hasReceiver = memberOf(value, 'to') !== undefined;
  if (memberOf(value, 'outcome') === undefined || isReferral === hasReceiver) return [];
  return isReferral
    ? [
        {
          code: 'impossible-case',
          path,
          message: { 'zh-CN': '转办必须写明转往何处', en: 'a referral goes somewhere' },
          help: { 'zh-CN': '补上 `to`', en: 'add `to`' },
        },
      ]
    : [
        {
          code: 'impossible-case',
          path: [...path, 'to'],
          message: { 'zh-CN': '只有转办才有接收机关', en: 'only a referral has a receiver' },
        },
      ];
};

/** Cases that can never pass because of what they name, and names given twice. */
export const cases: Lint = ({ outline: { rules, cases: all } }) => {
  const names = new Set(rules.flatMap(({ name }) => name?.name ?? []));
  const labels = new Set(rules.flatMap(({ label }) => label?.name ?? []));
  return [
    ...duplicateNames(all),
    ...unknownNames(
      'unknown-ground',
      all.flatMap(({ grounds }) => grounds),
      names,
      (name) => ({ 'zh-CN': `没有名为 ${name} 的规则`, en: `there is no rule named ${name}` }),
    ),
    ...unknownNames(
      'unknown-label',
      all.flatMap((one) => one.labels),
      labels,
      (name) => ({ 'zh-CN': `没有规则给出标签 ${name}`, en: `no rule gives the label ${name}` }),
    ),
    ...all.flatMap(receivers),
  ];
};
