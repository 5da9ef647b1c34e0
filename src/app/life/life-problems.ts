import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

const refusal = (code: string, message: LocalizedText, help: LocalizedText, pointer: string): GuanxiaError =>
  new GuanxiaError([{ code, message, help, pointer }]);

export const originalNotFound = (id: string): GuanxiaError =>
  refusal(
    'report-not-found',
    { 'zh-CN': `没有信访件 \`${id}\``, en: `there is no report \`${id}\`` },
    { 'zh-CN': '请核对先收到那一件的编号', en: 'check the id of the report that came first' },
    '/duplicateOf',
  );

export const originalIsDuplicate = (id: string, original: string): GuanxiaError =>
  refusal(
    'duplicate-of-duplicate',
    {
      'zh-CN': `\`${id}\` 本身就是 \`${original}\` 的重复件`,
      en: `\`${id}\` itself repeats \`${original}\``,
    },
    { 'zh-CN': `请关联到 \`${original}\``, en: `link to \`${original}\`` },
    '/duplicateOf',
  );

export const unknownOrgan = (id: string, directory: string): GuanxiaError =>
  refusal(
    'unknown-organ',
    {
      'zh-CN': `名录 \`${directory}\` 没有机关 \`${id}\``,
      en: `directory \`${directory}\` has no organ \`${id}\``,
    },
    { 'zh-CN': '用 `guanxia directory find` 查找', en: 'look it up with `guanxia directory find`' },
    '/receiver',
  );
