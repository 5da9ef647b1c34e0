import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { unavailable } from './problems.ts';

const unreachable: LocalizedText = { 'zh-CN': '连接不上', en: 'it cannot be reached' };
const refused: LocalizedText = { 'zh-CN': '登录被拒绝', en: 'it refused the login' };
const ended: LocalizedText = { 'zh-CN': '连接中断', en: 'the connection was lost' };

const credentials: LocalizedText = {
  'zh-CN': '用环境变量 PGPASSWORD，或 PGPASSFILE 所指的文件给出密码',
  en: 'give the password in PGPASSWORD, or in the file that PGPASSFILE names',
};
const start: LocalizedText = {
  'zh-CN': '请检查地址，以及 PostgreSQL 是否在运行',
  en: 'check the address, and whether PostgreSQL is running',
};

/** By the beginning of an SQLSTATE (PostgreSQL, appendix A) or the name of a system error. */
const known: readonly (readonly [start: string, why: LocalizedText, help?: LocalizedText])[] = [
  ['28', refused, credentials],
  ['3D', { 'zh-CN': '没有这个数据库', en: 'there is no such database' }],
  ['42501', { 'zh-CN': '权限不足', en: 'the role may not do this' }],
  ['53', { 'zh-CN': '服务器资源不足', en: 'the server has run out of something' }],
  ['57P', { 'zh-CN': '服务器正在停止或启动', en: 'the server is stopping or starting' }, start],
  ['08', ended, start],
  ['25006', { 'zh-CN': '服务器只读', en: 'the server is read-only' }],
  ['ECONNRESET', ended, start],
  ['EPIPE', ended, start],
  ['E', unreachable, start],
];

/** What the client itself says of a connection; it gives these errors no code. */
const ofConnection = /terminat|timeout|connection|not queryable|SASL|password/i;

/** Tells the driver's or the server's error in guanxia's words; others are returned as they are. */
export function inOurWords(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof GuanxiaError) return error;
  const code = String((error as { readonly code?: unknown }).code ?? '');
  const [, why, help] = known.find(([beginning]) => code !== '' && code.startsWith(beginning)) ?? [];
  if (why !== undefined) return unavailable(place, why, help, error);
  if (code !== '') {
    const told: LocalizedText = { 'zh-CN': `SQLSTATE ${code}`, en: `SQLSTATE ${code}` };
    return unavailable(place, told, undefined, error);
  }
  if (/SASL|password/i.test(error.message)) return unavailable(place, refused, credentials, error);
  return ofConnection.test(error.message) ? unavailable(place, ended, start, error) : error;
}
