import { problem } from '../problems.ts';

export const notCanonical = () =>
  problem(
    'not-canonical',
    '证据包不是规范写法（RFC 8785）',
    'the bundle is not in its canonical spelling (RFC 8785)',
    {
      help: {
        'zh-CN': '文件在导出后可能被编辑或重新排版；请使用原文件',
        en: 'it may have been edited or reformatted after it was exported; use the original file',
      },
    },
  );

export const noEvents = () => problem('no-events', '证据包没有事件', 'a bundle needs events');

export const notText = (stream: string, version: bigint) =>
  problem(
    'event-not-text',
    `事件流 \`${stream}\` 第 ${version} 个事件不是 UTF-8 文本`,
    `event ${version} of stream \`${stream}\` is not UTF-8 text`,
  );
