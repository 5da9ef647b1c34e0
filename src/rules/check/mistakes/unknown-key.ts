import type { JsonPath } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { confusable } from '../characters/confusable.ts';
import { refusedKey } from './refused-keys.ts';

const knownKeys = (known: readonly string[]): LocalizedText => ({
  'zh-CN': `可用的键：${known.map(quoted).join('、')}`,
  en: `known keys: ${known.map(quoted).join(', ')}`,
});

const inConditionsOnly: ReadonlyMap<string, LocalizedText> = new Map(
  ['name', 'id', 'title'].map((key) => [
    key,
    {
      'zh-CN': '条件本身没有名称：在规则集的 `conditions` 中命名，再用 `{ "condition": "名称" }` 引用',
      en: 'a condition has no name of its own: name it in the `conditions` of the rule set and refer to it by `{ "condition": "name" }`',
    },
  ]),
);

/** A key of a condition that is none of `known`, at the end of `path`. */
export const unknownKey = (path: JsonPath, known: readonly string[]): Finding => {
  const key = String(path.at(-1));
  const at = { path, part: 'key' } as const;
  const refused = refusedKey(key);
  if (refused !== undefined) return { ...refused, ...at };
  return (
    confusable(key, known, at) ?? {
      code: 'unknown-key',
      ...at,
      message: { 'zh-CN': `未知的键 ${quoted(key)}`, en: `unknown key ${quoted(key)}` },
      help: inConditionsOnly.get(key) ?? didYouMean(key, known) ?? knownKeys(known),
    }
  );
};
