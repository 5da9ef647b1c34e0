import { type Language, type LocalizedText, languages } from '../../../problems/localized.ts';
import type { Change } from '../change.ts';

/** What is said of a change, without where it is. */
export type Phrase = (change: Change) => LocalizedText;

/** A value of a rule set in words. */
export type Words<Value> = (value: Value) => LocalizedText;

/** A text made alike in every language. */
export const inEach = (say: (language: Language) => string): LocalizedText =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as unknown as LocalizedText;

const nothing: LocalizedText = { 'zh-CN': '无', en: 'none' };

/** The same words for every change of a kind. */
export const fixed =
  (zh: string, en: string): Phrase =>
  () => ({ 'zh-CN': zh, en });

/** Words for a value that changed; `before` and `after` are what the kind of the change says. */
export const fromTo =
  <Value>(zh: string, en: string, words: Words<Value>): Phrase =>
  ({ before, after }) => {
    const was = before === undefined ? nothing : words(before as Value);
    const is = after === undefined ? nothing : words(after as Value);
    return {
      'zh-CN': `${zh}由 ${was['zh-CN']} 改为 ${is['zh-CN']}`,
      en: `${en} changed from ${was.en} to ${is.en}`,
    };
  };

/** Words for something that appeared. */
export const added =
  <Value>(zh: string, en: string, words: Words<Value>): Phrase =>
  ({ after }) => {
    const is = words(after as Value);
    return { 'zh-CN': `增加${zh}：${is['zh-CN']}`, en: `${en} added: ${is.en}` };
  };

/** Words for something that is gone. */
export const removed =
  <Value>(zh: string, en: string, words: Words<Value>): Phrase =>
  ({ before }) => {
    const was = words(before as Value);
    return { 'zh-CN': `删除${zh}：${was['zh-CN']}`, en: `${en} removed: ${was.en}` };
  };
