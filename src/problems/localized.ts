/** The languages guanxia speaks. Every text meant for people exists in both. */
export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language of {@link languages}. */
export interface LocalizedText {
  readonly 'zh-CN': string;
  readonly en: string;
}
