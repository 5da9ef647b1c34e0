import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { ExpectedVersion, RecordedEvent, StreamVersion } from './event-store.ts';

/** Where an event stands, for messages about it. */
export type EventPlace = Pick<RecordedEvent, 'stream' | 'version' | 'position'>;

const error = (code: string, message: LocalizedText, help?: LocalizedText) =>
  new GuanxiaError([help === undefined ? { code, message } : { code, message, help }]);

const readAgain = {
  'zh-CN': '请重新读取该事件流，再作决定',
  en: 'read the stream again and decide anew',
};

export const versionConflict = (stream: string, expected: ExpectedVersion, actual: StreamVersion) =>
  error(
    'version-conflict',
    {
      'zh-CN': `事件流 \`${stream}\` 预期版本为 ${expected}，实际为 ${actual}`,
      en: `stream \`${stream}\` was expected at version ${expected} and is at ${actual}`,
    },
    readAgain,
  );

export const eventIdsReused = (stream: string, actual: StreamVersion) =>
  error('version-conflict', {
    'zh-CN': `事件流 \`${stream}\`（版本 ${actual}）末尾已有编号相同而内容不同的事件`,
    en: `stream \`${stream}\`, at version ${actual}, ends in events with the same ids and other content`,
  });

export const unknownEvent = (type: unknown, schemaVersion: unknown, at: EventPlace) =>
  error(
    'unknown-event',
    {
      'zh-CN': `本版本不识别事件类型 \`${type}\` 第 ${schemaVersion} 版（事件流 \`${at.stream}\`，位置 ${at.position}）`,
      en: `this release does not know event \`${type}\` at schema version ${schemaVersion}, in stream \`${at.stream}\` at position ${at.position}`,
    },
    {
      'zh-CN': '请使用写入该事件的版本或更新的版本；事件不会被跳过',
      en: 'use the release that wrote it, or a newer one; events are never skipped',
    },
  );

export const damagedEvent = (at: EventPlace, options?: ErrorOptions) =>
  new GuanxiaError(
    [
      {
        code: 'store-corrupt',
        message: {
          'zh-CN': `事件流 \`${at.stream}\` 第 ${at.version} 个事件（位置 ${at.position}）已损坏，无法读取`,
          en: `event ${at.version} of stream \`${at.stream}\`, at position ${at.position}, is damaged`,
        },
      },
    ],
    options,
  );

export const unstorableName = () =>
  error('unstorable-name', {
    'zh-CN': '名称中含有 U+0000 或不成对的代理项，无法可靠保存',
    en: 'a name holds U+0000 or half a surrogate pair, which no store keeps faithfully',
  });

export const storeClosed = () =>
  error('store-closed', { 'zh-CN': '存储已关闭', en: 'the store has been closed' });
