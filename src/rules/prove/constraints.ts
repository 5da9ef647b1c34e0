import { limbKinds } from '../../domain/mandate/schema/scope.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Group } from '../schema/condition.ts';

/** A combination of facts that no report can have, as a condition in the language of the rules. */
export interface Impossible {
  readonly name: string;
  readonly because: LocalizedText;
  readonly condition: Group;
}

const is = (fact: Comparison['fact'], value: boolean): Comparison => ({ fact, operator: 'equal', value });

const anyLimb = limbKinds.map((kind) => `scope.${kind}` as const);

/** Limbs that mean people by an office; `scope.other` may mean anybody. */
const limbs = anyLimb.filter((fact) => fact !== 'scope.other');

/**
 * What the derivation of facts rules out, whatever the directory and the mandate say. An analysis looks at
 * every other combination, likely or not.
 */
export const impossible: readonly Impossible[] = [
  {
    name: 'early-and-late',
    because: {
      'zh-CN': '来件不能既早于受理开始，又晚于受理截止',
      en: 'a report cannot come both before the window opens and after it closes',
    },
    condition: {
      all: [
        is('report.before-opening', true),
        { any: [is('report.after-closing', true), is('report.late-arrival', true)] },
      ],
    },
  },
  {
    name: 'in-time-and-not',
    because: {
      'zh-CN': '期内投寄的来件不是截止后来件',
      en: 'what was posted in time did not come after closing',
    },
    condition: { all: [is('report.late-arrival', true), is('report.after-closing', true)] },
  },
  {
    name: 'late-without-transit',
    because: {
      'zh-CN': '只有来信和信箱会有期内投寄、期后收到',
      en: 'only letters and boxes arrive later than they were posted',
    },
    condition: {
      all: [
        is('report.late-arrival', true),
        { fact: 'report.channel', operator: 'notIn', value: ['post', 'contact-box'] },
      ],
    },
  },
  {
    name: 'nobody-in-office',
    because: {
      'zh-CN': '对象不能确定时，不能认定其职务或身份',
      en: 'of a subject that cannot be identified no office is known',
    },
    condition: {
      all: [
        is('subject.identified', false),
        {
          any: [
            ...limbs.map((limb) => is(limb, true)),
            is('scope.former', true),
            is('subject.inspector', true),
            is('subject.above-target', true),
          ],
        },
      ],
    },
  },
  {
    name: 'former-and-present',
    because: {
      'zh-CN': '现任受理范围内职务的，不作为原任职人员',
      en: 'who holds a covered post now is not a former holder',
    },
    condition: { all: [is('scope.former', true), { any: anyLimb.map((limb) => is(limb, true)) }] },
  },
  {
    name: 'sent-elsewhere-and-taken',
    because: {
      'zh-CN': '公告指明由其他单位受理的，属于公告写明不受理的事项',
      en: 'what the notice sends elsewhere is what it does not take',
    },
    condition: { all: [is('matter.sent-elsewhere', true), is('matter.excluded', false)] },
  },
];
