import type { DocumentRef, DocumentRefs } from '../../domain/determination/determination.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

const publish: LocalizedText = {
  'zh-CN': '用 `guanxia publish 文件…` 发布',
  en: 'publish it with `guanxia publish FILE…`',
};

const refusal = (code: string, message: LocalizedText, help: LocalizedText): GuanxiaError =>
  new GuanxiaError([{ code, message, help }]);

export const unknownMandate = (id: string, known: readonly string[]): GuanxiaError =>
  refusal(
    'unknown-mandate',
    { 'zh-CN': `没有已发布的巡视任务 \`${id}\``, en: `no mandate \`${id}\` has been published` },
    known.length === 0
      ? publish
      : { 'zh-CN': `已发布的有：${known.join('、')}`, en: `published are: ${known.join(', ')}` },
  );

export const mandateNotNamed = (known: readonly string[]): GuanxiaError =>
  known.length === 0
    ? refusal(
        'nothing-published',
        { 'zh-CN': '这个存储里还没有发布任何巡视任务', en: 'no mandate has been published in this store' },
        publish,
      )
    : refusal(
        'mandate-not-named',
        {
          'zh-CN': '有多个巡视任务，来件须在 `mandate` 中写明是哪一个',
          en: 'there are several mandates, so the report must name one in `mandate`',
        },
        { 'zh-CN': `已发布的有：${known.join('、')}`, en: `published are: ${known.join(', ')}` },
      );

export const documentMissing = (what: LocalizedText, id: string, mandate: string): GuanxiaError =>
  refusal(
    'document-not-in-force',
    {
      'zh-CN': `巡视任务 \`${mandate}\` 所用的${what['zh-CN']} \`${id}\` 在收到时没有生效`,
      en: `the ${what.en} \`${id}\` that mandate \`${mandate}\` uses is not in force at the time of receipt`,
    },
    publish,
  );

export const mandateDoesNotFit = (
  mandate: string,
  directory: string,
  missing: readonly string[],
): GuanxiaError =>
  refusal(
    'mandate-does-not-fit-directory',
    {
      'zh-CN': `名录 \`${directory}\` 中没有巡视任务 \`${mandate}\` 写明的机关：${missing.join('、')}`,
      en: `the directory \`${directory}\` lacks organs that the mandate \`${mandate}\` names: ${missing.join(', ')}`,
    },
    { 'zh-CN': '请更正巡视任务或名录', en: 'correct the mandate or the directory' },
  );

/** What the documents of a determination are called. */
export const documentNames: Readonly<Record<keyof DocumentRefs, LocalizedText>> = {
  mandate: { 'zh-CN': '巡视任务', en: 'mandate' },
  directory: { 'zh-CN': '名录', en: 'directory' },
  calendar: { 'zh-CN': '工作日历', en: 'calendar' },
  ruleSet: { 'zh-CN': '规则集', en: 'rule set' },
};

export const documentNotInLog = (role: keyof DocumentRefs, { id, version }: DocumentRef): GuanxiaError =>
  refusal(
    'document-not-in-log',
    {
      'zh-CN': `日志中没有认定所用的${documentNames[role]['zh-CN']} \`${id}\` ${version} 版`,
      en: `the log does not hold the ${documentNames[role].en} \`${id}\`, version ${version}, that was used`,
    },
    {
      'zh-CN': '日志不完整，或不是登记这一认定的那一份',
      en: 'the log is incomplete, or not the one in which the determination was recorded',
    },
  );
