import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

const error = (code: string, message: LocalizedText, help?: LocalizedText, cause?: unknown) =>
  new GuanxiaError(
    [help === undefined ? { code, message } : { code, message, help }],
    cause === undefined ? undefined : { cause },
  );

export const postgresMissing = (cause: unknown) =>
  error(
    'postgres-missing',
    {
      'zh-CN': '没有安装 PostgreSQL 的客户端软件包 `pg`',
      en: 'the package `pg`, the client of PostgreSQL, is not installed',
    },
    { 'zh-CN': 'npm install pg', en: 'npm install pg' },
    cause,
  );

export const unavailable = (place: string, why: LocalizedText, help?: LocalizedText, cause?: unknown) =>
  error(
    'store-unavailable',
    {
      'zh-CN': `无法使用 PostgreSQL 视图存储 \`${place}\`：${why['zh-CN']}`,
      en: `the view store \`${place}\` in PostgreSQL cannot be used: ${why.en}`,
    },
    help,
    cause,
  );

export const invalidUrl = (place: string, why: LocalizedText, help: LocalizedText) =>
  error(
    'unknown-store',
    {
      'zh-CN': `不认识视图存储 \`${place}\`：${why['zh-CN']}`,
      en: `unknown view store \`${place}\`: ${why.en}`,
    },
    help,
  );

export const schemaTooNew = (place: string, found: number, readable: number) =>
  error(
    'store-version',
    {
      'zh-CN': `视图存储 \`${place}\` 的格式为第 ${found} 版，本版本只能使用第 ${readable} 版`,
      en: `the view store \`${place}\` has format version ${found}; this release uses version ${readable}`,
    },
    {
      'zh-CN': '请使用与该格式相符的 guanxia 版本',
      en: 'use a release of guanxia that uses this version',
    },
  );
