import type { LocalizedText } from '../../problems/localized.ts';

/** What no rule can change, so that no analysis of rules has to show it. */
export const enforcedApart: LocalizedText = {
  'zh-CN':
    '规则集不改变回避：巡视任务的转办政策不是“允许”时，检举控告不转给名录所示的被举报人所在、领导或管辖的单位，由引擎在规则之外执行，并经测试；这里没有证明。政策为“允许”（forwardToAccusedUnit: allowed）的，不适用回避。',
  en: 'no rule set changes the own-unit law: unless the mandate says `forwardToAccusedUnit: allowed`, an accusation is not referred to a unit that the directory shows the accused to belong to, lead or control. The engine enforces this apart from the rules; it is tested, and not proved here. Under `allowed` the law does not apply.',
};
