import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

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

export const calendarYearsDropped = (years: readonly number[]): GuanxiaError =>
  refusal(
    'calendar-years-dropped',
    {
      'zh-CN': `新的工作日历缺少先前已有的 ${years.join('、')} 年`,
      en: `the new calendar lacks ${years.join(', ')}, which the published one covers`,
    },
    { 'zh-CN': '新版须包含先前各年', en: 'a new version keeps the years before it' },
  );

export const mandateAlreadyPublished = (id: string): GuanxiaError =>
  refusal(
    'mandate-already-published',
    {
      'zh-CN': `巡视任务 \`${id}\` 已经发布，内容不同`,
      en: `the mandate \`${id}\` has been published with other content`,
    },
    {
      'zh-CN': '用 `guanxia mandate amend` 修改，并写明自何时起和理由',
      en: 'amend it with `guanxia mandate amend`, saying from when and why',
    },
  );

export const mandateNotPublished = (id: string): GuanxiaError =>
  refusal(
    'mandate-not-published',
    { 'zh-CN': `巡视任务 \`${id}\` 尚未发布`, en: `the mandate \`${id}\` has not been published` },
    { 'zh-CN': '用 `guanxia mandate publish` 发布', en: 'publish it with `guanxia mandate publish`' },
  );

export const mandateUnchanged = (id: string): GuanxiaError =>
  refusal(
    'mandate-unchanged',
    {
      'zh-CN': `巡视任务 \`${id}\` 的内容与最近一版相同`,
      en: `the mandate \`${id}\` is the same as its latest version`,
    },
    { 'zh-CN': '没有可修改的内容', en: 'there is nothing to amend' },
  );

export const mandateClosed = (id: string, at: string): GuanxiaError =>
  refusal(
    'mandate-closed',
    {
      'zh-CN': `巡视任务 \`${id}\` 已自 \`${at}\` 起结束`,
      en: `the mandate \`${id}\` is closed from \`${at}\` on`,
    },
    {
      'zh-CN': '此后收到的来件请交派出巡视组的机关处理，或归入另一个巡视任务',
      en: 'hand reports received since then to the organ that sent the group, or take them in under another mandate',
    },
  );
