import { readFileSync } from 'node:fs';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { fileUnreadable } from '../files/file-problems.ts';
import { type Environment, located } from '../surroundings.ts';

/** Where views are kept that do not lie beside the log. */
export type ViewsUrl =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const filled = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const unknownViews = () =>
  problem('unknown-store', text('不认识视图存储的地址', 'unknown address of the view store'), {
    help: text(
      '写作 postgres://用户@主机:5432/数据库 或 sqlite:路径',
      'write postgres://USER@HOST:5432/DATABASE, or sqlite:PATH',
    ),
  });

const passwordInOption = () =>
  problem(
    'password-in-option',
    text(
      '密码不能写在命令行上：其他用户能看到进程的参数',
      'a password cannot stand on the command line: other users see the arguments of a process',
    ),
    {
      help: text(
        '用环境变量 PGPASSWORD 或 PGPASSFILE 所指的文件；或把整个地址写入 GUANXIA_VIEWS_FILE 所指的文件',
        'use PGPASSWORD, or the file that PGPASSFILE names; or put the URL into the file that GUANXIA_VIEWS_FILE names',
      ),
    },
  );

const tellsPassword = (url: string): boolean => URL.canParse(url) && new URL(url).password !== '';

/** @throws {GuanxiaError} `unknown-store` */
export const parseViewsUrl = (url: string): ViewsUrl => {
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url };
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : '';
  if (path === '') throw unknownViews();
  return { kind: 'sqlite', path };
};

const inFile = (file: string): string => {
  try {
    return readFileSync(located(file), 'utf8').trim();
  } catch (error) {
    throw fileUnreadable(file, error);
  }
};

/**
 * Where the views are: `--views`, else what the file holds that GUANXIA_VIEWS_FILE names, else GUANXIA_VIEWS;
 * `undefined` for beside the log.
 *
 * @throws {GuanxiaError} `unknown-store`; `password-in-option`: the environment may tell one, an option may not
 */
export const viewsTextFrom = (option: string | undefined, env: Environment): string | undefined => {
  if (option !== undefined && tellsPassword(option)) throw passwordInOption();
  const file = filled(env['GUANXIA_VIEWS_FILE']);
  return option ?? (file === undefined ? filled(env['GUANXIA_VIEWS']) : inFile(file));
};

/** The same, parsed. */
export const viewsUrlFrom = (option: string | undefined, env: Environment): ViewsUrl | undefined => {
  const url = viewsTextFrom(option, env);
  return url === undefined ? undefined : parseViewsUrl(url);
};
