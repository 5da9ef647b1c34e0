import { GuanxiaError } from '../problems/guanxia-error.ts';

const help = { 'zh-CN': '请更新 Node.js 或依赖包', en: 'update Node.js or the installed packages' };

export const sqliteTooOld = (version: string, oldest: string) =>
  new GuanxiaError([
    {
      code: 'sqlite-too-old',
      message: {
        'zh-CN': `SQLite ${version} 有可能损坏 WAL 数据库，至少需要 ${oldest}`,
        en: `SQLite ${version} can corrupt a WAL database; ${oldest} or later is needed`,
      },
      help,
    },
  ]);

export const sqliteMissing = (oldest: string, cause: unknown) =>
  new GuanxiaError(
    [
      {
        code: 'sqlite-missing',
        message: {
          'zh-CN': `Node.js ${process.versions.node} 没有内置 SQLite ${oldest}，也无法加载 @photostructure/sqlite`,
          en: `Node.js ${process.versions.node} has no SQLite ${oldest} built in, and @photostructure/sqlite cannot be loaded`,
        },
        help,
      },
    ],
    { cause },
  );
