import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { Problem } from '../../problems/problem.ts';
import { shellCommand } from '../../problems/shell-command.ts';

const error = (code: string, message: LocalizedText, help?: LocalizedText, cause?: unknown) =>
  new GuanxiaError(
    [help === undefined ? { code, message } : { code, message, help }],
    cause === undefined ? undefined : { cause },
  );

export const storeUnavailable = (path: string, why: LocalizedText, help?: LocalizedText, cause?: unknown) =>
  error(
    'store-unavailable',
    {
      'zh-CN': `无法使用存储 \`${path}\`：${why['zh-CN']}`,
      en: `the store \`${path}\` cannot be used: ${why.en}`,
    },
    help,
    cause,
  );

export const storeCorrupt = (path: string, cause?: unknown) =>
  error(
    'store-corrupt',
    {
      'zh-CN': `存储文件 \`${path}\` 已损坏或不完整`,
      en: `the store file \`${path}\` is damaged or incomplete`,
    },
    {
      'zh-CN': '请勿继续写入；保留该文件备查，并从备份恢复',
      en: 'write nothing more to it; keep the file as evidence and restore a backup',
    },
    cause,
  );

/** What SQLite's own check says of a file. */
export const damagedFile = (path: string, finding: string): Problem => ({
  code: 'store-corrupt',
  message: {
    'zh-CN': `存储文件 \`${path}\` 未通过数据库自检：${finding}`,
    en: `the store file \`${path}\` fails the database's own check: ${finding}`,
  },
});

export const miscountedStream = (path: string, stream: string): Problem => ({
  code: 'store-corrupt',
  message: {
    'zh-CN': `存储文件 \`${path}\` 中，事件流 \`${stream}\` 的事件数与所记版本不符`,
    en: `in the store file \`${path}\`, stream \`${stream}\` does not hold as many events as it says`,
  },
});

export const foreignSchema = (path: string): Problem => ({
  code: 'store-corrupt',
  message: {
    'zh-CN': `存储文件 \`${path}\` 的表结构不是 guanxia 所建`,
    en: `the store file \`${path}\` has other tables, indexes or triggers than guanxia makes`,
  },
});

export const gapBefore = (path: string, position: number): Problem => ({
  code: 'store-corrupt',
  message: {
    'zh-CN': `存储文件 \`${path}\` 中，位置 ${position} 之前缺少事件`,
    en: `in the store file \`${path}\`, events are missing before position ${position}`,
  },
});

export const notAStore = (path: string, kind: LocalizedText) =>
  error(
    'not-a-guanxia-store',
    { 'zh-CN': `\`${path}\` 不是管辖的${kind['zh-CN']}`, en: `\`${path}\` is not a guanxia ${kind.en}` },
    { 'zh-CN': '请检查路径；该文件未被改动', en: 'check the path; the file has not been touched' },
  );

export const storeVersion = (path: string, found: number, readable: number) =>
  error(
    'store-version',
    {
      'zh-CN': `存储 \`${path}\` 的格式为第 ${found} 版，本版本只能读取第 ${readable} 版`,
      en: `the store \`${path}\` has format version ${found}; this release reads version ${readable}`,
    },
    {
      'zh-CN': '请使用与该格式相符的 guanxia 版本',
      en: 'use a release of guanxia that reads this version',
    },
  );

export const storeExposed = (paths: readonly string[]) =>
  error(
    'store-exposed',
    {
      'zh-CN': `其他用户可以访问存储文件：${quoted(paths)}`,
      en: `other users have access to the store: ${quoted(paths)}`,
    },
    { 'zh-CN': shellCommand(['chmod', '600', ...paths]), en: shellCommand(['chmod', '600', ...paths]) },
  );

export const storeUnsafe = (path: string, setting: string, wanted: string, found: unknown) =>
  error('store-unsafe', {
    'zh-CN': `存储 \`${path}\` 无法设为 ${setting}=${wanted}（现为 ${found}），断电时可能丢失数据`,
    en: `the store \`${path}\` refuses ${setting}=${wanted} and keeps ${found}: a power cut could lose events`,
  });

export const storeReadOnly = (path: string) =>
  error('store-read-only', {
    'zh-CN': `存储 \`${path}\` 以只读方式打开`,
    en: `the store \`${path}\` has been opened for reading only`,
  });

export const storeFailed = (path: string) =>
  error(
    'store-failed',
    {
      'zh-CN': `存储 \`${path}\` 发生过磁盘错误，已停止服务`,
      en: `the store \`${path}\` met a disk error and has stopped`,
    },
    {
      'zh-CN': '请检查磁盘后重新打开；未得到答复的写入可用相同事件重试，不会重复',
      en: 'check the disk and open it again; unanswered appends may be repeated with the same events',
    },
  );

const quoted = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(', ');
