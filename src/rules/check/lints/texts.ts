import type { JsonPath } from '../../../json/pointer.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import { isObject, type Located, memberOf } from '../../schema/reading.ts';
import { type Lint, untilActivation } from './lint.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
  readonly path: JsonPath;
}

const childrenOf = ({ value, path }: Located): readonly Located[] =>
  Array.isArray(value) || isObject(value)
    ? Object.entries(value).map(([key, member]) => ({ value: member, path: [...path, key] }))
    : [];

/** Every text in both languages, wherever it stands. */
const textsIn = (at: Located): readonly Text[] => {
  const [zh, en] = [memberOf(at.value, 'zh-CN'), memberOf(at.value, 'en')];
  return typeof zh === 'string' && typeof en === 'string'
    ? [{ zh, en, path: at.path }]
    : childrenOf(at).flatMap(textsIn);
};

const same: LocalizedText = {
  'zh-CN': '中文和英文完全相同',
  en: 'the Chinese and the English text are the same',
};
const noChinese: LocalizedText = {
  'zh-CN': '中文文本里没有汉字',
  en: 'the Chinese text has no Chinese character',
};
const noEnglish: LocalizedText = {
  'zh-CN': '英文文本里没有英文字母',
  en: 'the English text has no Latin letter',
};

const untranslated = ({ zh, en }: Text): readonly ['zh-CN' | 'en', LocalizedText] | undefined => {
  if (zh === en) return ['en', same];
  if (!/\p{Script=Han}/u.test(zh)) return ['zh-CN', noChinese];
  return /[A-Za-z]/.test(en) ? undefined : ['en', noEnglish];
};

const blank = ({ zh, en, path }: Text): readonly Finding[] =>
  (
    [
      ['zh-CN', zh],
      ['en', en],
    ] as const
  )
    .filter(([, text]) => text !== '' && text.trim() === '')
    .map(([language]) => ({
      code: 'missing-text',
      path: [...path, language],
      message: { 'zh-CN': '文本是空的', en: 'the text is blank' },
    }));

/** Texts that are blank or not translated. */
export const texts: Lint = (linted) =>
  textsIn(linted.outline).flatMap((text): readonly Finding[] => {
    const blanks = blank(text);
    const found = untranslated(text);
    if (blanks.length > 0 || found === undefined) return blanks;
    const [language, message] = found;
    return [
      { code: 'untranslated-text', path: [...text.path, language], ...untilActivation(linted), message },
    ];
  });
