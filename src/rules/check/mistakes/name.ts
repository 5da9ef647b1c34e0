import { slug } from '../../../domain/text.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import { confusable } from '../characters/confusable.ts';

/** `In_Danger` as `in-danger`. */
const kebab = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const howToName: LocalizedText = {
  'zh-CN': '名称由小写英文字母、数字、连字符和点组成，如 `key-post`；中文写在 `because` 或 `title` 中',
  en: 'a name has lower-case letters, digits, hyphens and dots, such as `key-post`',
};

/** What is wrong with a text that should be a name and has not the form of one. */
export const invalidName = (name: string): Pick<Finding, 'code' | 'message' | 'help'> => {
  const rewritten = kebab(name);
  const isName = slug.safeParse(rewritten).success;
  return (
    confusable(name, [], { path: [] }) ?? {
      code: 'invalid-name',
      message: { 'zh-CN': `${quoted(name)} 不能作名称`, en: `${quoted(name)} cannot be a name` },
      help: isName ? { 'zh-CN': `改写为 ${quoted(rewritten)}`, en: `write ${quoted(rewritten)}` } : howToName,
    }
  );
};
