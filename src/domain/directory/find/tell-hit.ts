import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { entryNouns } from '../names/entry-type.ts';
import type { Hit, MatchedBy } from './hit.ts';

const means: Readonly<Record<MatchedBy, LocalizedText>> = {
  id: { 'zh-CN': '标识', en: 'id' },
  uscc: { 'zh-CN': '统一社会信用代码', en: 'unified social credit code' },
  code: { 'zh-CN': '行政区划代码', en: 'division code' },
  name: { 'zh-CN': '名称', en: 'name' },
  alias: { 'zh-CN': '别名', en: 'alias' },
  'former-name': { 'zh-CN': '曾用名', en: 'former name' },
  script: { 'zh-CN': '繁简之别', en: 'in the other script' },
  lookalike: { 'zh-CN': '形近', en: 'looks like' },
  initials: { 'zh-CN': '拼音首字母', en: 'pinyin initials of' },
  spelling: { 'zh-CN': '相近', en: 'nearly' },
  part: { 'zh-CN': '包含于', en: 'part of' },
};

/** A hit in words, such as “organ `示例区信访局` (`petitions`): former name `示例区信访办`, until 2019-01-01”. */
export const tellHit = ({ type, id, name, by, matched, until }: Hit): LocalizedText => ({
  'zh-CN': `${entryNouns[type]['zh-CN']} ${quoted(name)}（\`${id}\`）：${means[by]['zh-CN']} ${quoted(matched)}${until === undefined ? '' : `，用至 ${until}`}`,
  en: `${entryNouns[type].en} ${quoted(name)} (\`${id}\`): ${means[by].en} ${quoted(matched)}${until === undefined ? '' : `, until ${until}`}`,
});
