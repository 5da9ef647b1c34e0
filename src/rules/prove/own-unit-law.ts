import type { LocalizedText } from '../../problems/localized.ts';

/** What no rule can change, so that no analysis of rules has to show it. */
export const enforcedApart: LocalizedText = {
  'zh-CN':
    '检举控告不转给被举报人本人、其所在或领导的单位及其管辖的单位：这一条由引擎在规则之外强制执行，与规则怎么写无关，并以穷举和随机测试验证。',
  en: 'no accusation is referred to the accused, a unit they belong to or lead, or one under their control: the engine enforces this apart from the rules, whatever they say, and it is tested exhaustively and at random.',
};
