import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { unreachable } from './unreachable.ts';

const problem = (code: string, message: LocalizedText, help: LocalizedText, cause?: unknown) =>
  new GuanxiaError([{ code, message, help }], cause === undefined ? undefined : { cause });

const noAnswer = {
  message: {
    'zh-CN': '连不上 EventStoreDB 服务器，或服务器没有应答',
    en: 'the EventStoreDB server cannot be reached, or does not answer',
  },
  help: {
    'zh-CN': '请检查服务器、网络和连接串；恢复后可以照原样重试',
    en: 'check the server, the network and the connection string; the same can be tried again later',
  },
};

export const serverUnavailable = (cause: unknown) => {
  const { message, help } = unreachable(cause) ?? noAnswer;
  return problem('store-unavailable', message, help, cause);
};

export const outcomeUnknown = (stream: string, cause: unknown) =>
  problem(
    'store-outcome-unknown',
    {
      'zh-CN': `写入事件流 \`${stream}\` 时失去了服务器的应答，不知道是否已经写入`,
      en: `the server's answer to an append to stream \`${stream}\` was lost: it may have been stored or not`,
    },
    {
      'zh-CN': '请照原样再提交一次：已写入的不会重复写入',
      en: 'submit the same again: what has been stored is not stored twice',
    },
    cause,
  );

export const passwordWrong = (cause: unknown) =>
  problem(
    'store-denied',
    {
      'zh-CN': 'EventStoreDB 服务器不认识该用户，或口令不对',
      en: 'the EventStoreDB server does not know the user, or the password is wrong',
    },
    {
      'zh-CN': '请检查连接串中的用户名和口令',
      en: 'check user and password in the connection string',
    },
    cause,
  );

export const noCaughtUp = () =>
  problem(
    'store-refused',
    {
      'zh-CN': 'EventStoreDB 服务器不告知是否已读到末尾',
      en: 'the EventStoreDB server does not tell when the end of the log has been read',
    },
    {
      'zh-CN': '需要 EventStoreDB 23.10 或更新的版本，或 KurrentDB',
      en: 'EventStoreDB 23.10 or newer, or KurrentDB, is needed',
    },
  );

export const groupOfOthers = () =>
  problem(
    'group-of-others',
    {
      'zh-CN': '订阅组交来了其他前缀的事件：它没有按本单位的前缀过滤',
      en: 'the group hands out events of another prefix: it is not filtered to that of this office',
    },
    {
      'zh-CN': '请用 --group 换一个组名，或由管理员删除该组后重建；没有确认任何事件',
      en: 'name another with --group, or have an administrator delete it so that it is made anew; nothing was acknowledged',
    },
  );

export const requestRefused = (cause: unknown) =>
  problem(
    'store-refused',
    {
      'zh-CN': `EventStoreDB 服务器拒绝了请求：${told(cause)}`,
      en: `the EventStoreDB server refuses the request: ${told(cause)}`,
    },
    {
      'zh-CN': '需要 EventStoreDB 23.10 或更新的版本，或 KurrentDB',
      en: 'EventStoreDB 23.10 or newer, or KurrentDB, is needed',
    },
    cause,
  );

const told = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

export const appendTooLarge = (stream: string, bytes: number, cause: unknown) =>
  problem(
    'append-too-large',
    {
      'zh-CN': `写入事件流 \`${stream}\` 的内容（${bytes} 字节）超过了服务器允许的一次写入量`,
      en: `the append to stream \`${stream}\`, ${bytes} bytes, is larger than the server takes at once`,
    },
    {
      'zh-CN': '请调大服务器的 MaxAppendSize（单个事件不能超过 16 MiB）',
      en: "raise the server's MaxAppendSize (one event cannot exceed 16 MiB)",
    },
    cause,
  );

const restore = {
  'zh-CN': '请从备份恢复服务器，或把一份完整的日志复制到新的服务器；缺失的事件不会被跳过',
  en: 'restore the server from a backup, or copy a whole log to a new one; missing events are never skipped',
};

export const streamDeleted = (stream: string, cause?: unknown) =>
  problem(
    'stream-deleted',
    {
      'zh-CN': `事件流 \`${stream}\` 在服务器上已被删除或截断`,
      en: `stream \`${stream}\` has been deleted or cut off on the server`,
    },
    restore,
    cause,
  );

export const eventsMissing = (stream: string, from: bigint, to: bigint) =>
  problem(
    'store-corrupt',
    {
      'zh-CN': `事件流 \`${stream}\` 缺少第 ${from} 至 ${to} 个事件`,
      en: `events ${from} to ${to} of stream \`${stream}\` are missing`,
    },
    restore,
  );

export const logDiverged = (stream: string, version: bigint) =>
  problem(
    'store-diverged',
    {
      'zh-CN': `重新连接后，服务器上的日志变短了或不是同一份：事件流 \`${stream}\` 第 ${version} 个事件不见了或内容不同`,
      en: `after connecting again the server's log is shorter or another one: event ${version} of stream \`${stream}\` is missing or different`,
    },
    {
      'zh-CN': '请停止写入，查明服务器是否丢失了数据，再与检查点比对',
      en: 'stop writing, find out whether the server has lost data, and compare it with a checkpoint',
    },
  );

export const foreignEvent = (stream: string, position: bigint) =>
  problem(
    'foreign-event',
    {
      'zh-CN': `事件流 \`${stream}\` 位置 ${position} 的事件不是 guanxia 写入的`,
      en: `the event of stream \`${stream}\` at position ${position} was not written by guanxia`,
    },
    {
      'zh-CN': '与其他程序共用服务器时，请为事件流名设置前缀',
      en: 'give the streams a prefix of their own on a server that is shared with other programs',
    },
  );

export const noPositions = () =>
  problem(
    'store-refused',
    {
      'zh-CN': '服务器读取事件流时没有给出事件在日志中的位置',
      en: 'the server does not give the positions of events when a stream is read',
    },
    {
      'zh-CN': '需要 EventStoreDB 23.10 或更新的版本，或 KurrentDB',
      en: 'EventStoreDB 23.10 or newer, or KurrentDB, is needed',
    },
  );
