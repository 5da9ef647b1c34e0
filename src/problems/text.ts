import type { LocalizedText } from './localized.ts';

/** One text in both languages. */
export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });
