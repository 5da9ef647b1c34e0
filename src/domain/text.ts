import * as z from 'zod';
import { bilingual } from '../json/bilingual.ts';

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
 * One line that people can read: a letter or digit at least, and nothing that is invisible, breaks the line or turns
 * its direction. Selectors of variants, which characters in names need, are allowed.
 */
const readable =
  /^(?=.*[\p{L}\p{N}])(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])*$/u;

/** A line of at most `length` characters that stays in the log for good, without blanks at its ends. */
export const line = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .regex(
      readable,
      bilingual({
        'zh-CN': '须是一行看得见的文字，不得含换行、控制字符、不可见字符和改变书写方向的字符',
        en: 'expected one line of readable text, without line breaks, controls, invisible characters and marks of direction',
      }),
    );

/**
 * Why somebody did something, in a sentence for the record. It stays in the log for good and names no
 * reporter and no private person.
 */
export const reason = line(500).meta({
  id: 'Reason',
  description: '理由（不写举报人和私人姓名） · a reason, without names of private persons',
});

/** The provision that a person relies on, in a line for the record. */
export const provision = line(400);

/** The number of an official letter, such as `巡转〔2024〕12号`. */
export const documentNumber = line(80).meta({
  id: 'DocumentNumber',
  description: '公文字号 · number of an official letter',
});
