import * as z from 'zod';

/** One text for people, in every language of guanxia. */
export const localizedText = z
  .strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'LocalizedText', description: '中英文文本 · a text in both languages' });

/** A stable name: lower-case ASCII letters, digits, dots and hyphens, at most 80 characters. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .meta({ id: 'Slug', description: '小写英文标识 · kebab-case identifier' });

/**
 * Why somebody did something, in a sentence for the record. It stays in the log for good and names no
 * reporter and no private person.
 */
export const reason = z.string().trim().min(1).max(500).meta({
  id: 'Reason',
  description: '理由（不写举报人和私人姓名） · a reason, without names of private persons',
});

/** The number of an official letter, such as `巡转〔2024〕12号`. */
export const documentNumber = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ id: 'DocumentNumber', description: '公文字号 · number of an official letter' });
