import type { LocalizedText } from '../../../problems/localized.ts';
import type { Phrase } from './phrase.ts';

/** Words for a text that is worded differently, in one language or in both. */
export const rewording =
  (zh: string, en: string): Phrase =>
  (change) => {
    const [was, is] = [change.before, change.after] as unknown as readonly [LocalizedText, LocalizedText];
    const inChinese = was['zh-CN'] !== is['zh-CN'];
    const inEnglish = was.en !== is.en;
    return {
      'zh-CN': inChinese
        ? `${zh}由“${was['zh-CN']}”改为“${is['zh-CN']}”`
        : `${zh}的英文由“${was.en}”改为“${is.en}”`,
      en: inEnglish
        ? `${en} changed from “${was.en}” to “${is.en}”`
        : `Chinese words of the ${en} changed from “${was['zh-CN']}” to “${is['zh-CN']}”`,
    };
  };
