import { GuanxiaError, type LocalizedText } from '../../problems/index.ts';

const refusal = (code: string, message: LocalizedText, help: LocalizedText): GuanxiaError =>
  new GuanxiaError([{ code, message, help }]);

export const documentVersionReused = (id: string, version: string): GuanxiaError =>
  refusal(
    'document-version-reused',
    {
      'zh-CN': `\`${id}\` 的版本 \`${version}\` 已经发布过，内容不同`,
      en: `version \`${version}\` of \`${id}\` has been published with other content`,
    },
    { 'zh-CN': '改动内容须换一个版本号', en: 'give changed content a version of its own' },
  );

export const generationNotNewer = (generation: number, last: number): GuanxiaError =>
  refusal(
    'generation-not-newer',
    {
      'zh-CN': `名录第 ${generation} 代不晚于已发布的第 ${last} 代`,
      en: `generation ${generation} of the directory is not later than generation ${last}, which is published`,
    },
    { 'zh-CN': `请用 ${last + 1} 或更大的代次`, en: `use ${last + 1} or a later generation` },
  );

export const ruleSetAlreadyActive = (from: string): GuanxiaError =>
  refusal(
    'rule-set-already-active',
    {
      'zh-CN': `这一版规则集已自 \`${from}\` 起生效`,
      en: `this version of the rule set is active from \`${from}\` on`,
    },
    {
      'zh-CN': '要改变生效时间，须起草新的版本',
      en: 'to change when it takes effect, draft a new version',
    },
  );
