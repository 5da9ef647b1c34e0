import { invalidUrl } from './problems.ts';

/** Where the views are, without a password. */
export interface Place {
  /** For the driver; it may hold a password. */
  readonly connection: string;
  /** The PostgreSQL schema that the tables are in. */
  readonly schema: string;
  /** For people: as the URL was written, but for the password. */
  readonly shown: string;
}

const defaultSchema = 'guanxia_views';

/**
 * Reads `postgres://[user@]host[:port]/database[?schema=…&sslmode=…]`.
 *
 * @throws {GuanxiaError} `unknown-store`
 */
export function parsePlace(url: string): Place {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['postgres:', 'postgresql:'].includes(parsed.protocol))
    throw invalidUrl(
      withoutPassword(url),
      { 'zh-CN': '不是 PostgreSQL 的地址', en: 'it is not a URL of PostgreSQL' },
      { 'zh-CN': '写作 postgres://用户@主机:5432/数据库', en: 'write postgres://USER@HOST:5432/DATABASE' },
    );
  const schema = parsed.searchParams.get('schema') ?? defaultSchema;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw invalidUrl(
      withoutPassword(url),
      { 'zh-CN': `模式名 \`${schema}\` 不合规`, en: `\`${schema}\` is no name for a schema` },
      {
        'zh-CN': '只用小写字母、数字和下划线，不以数字开头',
        en: 'use lower-case letters, digits and underscores, no digit first',
      },
    );
  parsed.searchParams.delete('schema');
  return { connection: parsed.href, schema, shown: withoutPassword(url) };
}

const withoutPassword = (url: string): string => url.replace(/(:\/\/[^/@]*):[^@/]*@/, '$1@');
