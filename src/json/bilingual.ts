import type { LocalizedText } from '../problems/localized.ts';

const separator = '\u001f';

/**
 * A text in both languages as the one string that zod's `error` option takes, for {@link parseWith} to tell
 * apart again: `z.string().regex(/^\d{6}$/, bilingual({ 'zh-CN': '应为六位数字', en: 'six digits are expected' }))`.
 */
export function bilingual(text: LocalizedText): string {
  return `${text.en}${separator}${text['zh-CN']}`;
}

/** The languages of a text made by {@link bilingual}; any other text stands for both. */
export function fromBilingual(text: string): LocalizedText {
  const [en = '', zh = en] = text.split(separator);
  return { 'zh-CN': zh, en };
}
