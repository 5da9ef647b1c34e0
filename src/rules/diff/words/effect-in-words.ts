import type { Language } from '../../../problems/localized.ts';
import type { Effect } from '../../schema/effect.ts';

/** What a rule does, in words. */
export const effectInWords = (effect: Effect, language: Language): string => {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  switch (effect.type) {
    case 'in-scope':
      return say('受理', 'in scope');
    case 'referral':
      return say(`转办 ${effect.params.to}`, `referral to ${effect.params.to}`);
    case 'undetermined': {
      const { ask } = effect.params;
      return say(`待定，询问“${ask['zh-CN']}”`, `undetermined, asking “${ask.en}”`);
    }
    case 'label':
      return say(`标签 ${effect.params.name}`, `label ${effect.params.name}`);
  }
};
