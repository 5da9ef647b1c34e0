import { epochMs, instant } from '../../../domain/time/instant.ts';
import { memberOf } from '../../schema/reading.ts';
import type { Lint } from './lint.ts';

/** When the rule set is in force, as far as it can be read. */
export const effectiveOf = (value: unknown): { readonly from?: string; readonly until?: string } => {
  const effective = memberOf(value, 'effective');
  const [from, until] = ['from', 'until'].map((key) => instant.safeParse(memberOf(effective, key)).data);
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
};

/** A rule set that ends before it begins. */
export const effectiveDates: Lint = ({ outline }) => {
  const { from, until } = effectiveOf(outline.value);
  if (from === undefined || until === undefined || epochMs(until) > epochMs(from)) return [];
  return [
    {
      code: 'effective-order',
      path: ['effective', 'until'],
      message: {
        'zh-CN': '失效时刻应晚于生效时刻（不含失效时刻本身）',
        en: 'the rule set must end later than it begins (the end itself is not included)',
      },
    },
  ];
};
