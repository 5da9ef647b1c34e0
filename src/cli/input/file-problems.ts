import type { GuanxiaError, LocalizedText } from '../../problems/index.ts';
import { problem } from '../problems/problem.ts';
import { text } from '../words/text.ts';

type Told = readonly [code: string, message: (path: string) => LocalizedText, help?: LocalizedText];

const told: Readonly<Record<string, Told>> = {
  ENOENT: [
    'file-not-found',
    (path) => text(`没有文件 \`${path}\``, `there is no file \`${path}\``),
    text('请检查路径；用 `-` 从标准输入读取', 'check the path; `-` reads standard input'),
  ],
  ENOTDIR: [
    'file-not-found',
    (path) =>
      text(
        `没有文件 \`${path}\`：路径中有一段不是目录`,
        `there is no file \`${path}\`: a part of the path is not a folder`,
      ),
  ],
  EISDIR: [
    'file-is-folder',
    (path) => text(`\`${path}\` 是目录，不是文件`, `\`${path}\` is a folder, not a file`),
    text('请给出其中一个文件', 'name a file in it'),
  ],
  EACCES: [
    'file-not-permitted',
    (path) => text(`没有读取 \`${path}\` 的权限`, `\`${path}\` may not be read`),
    text('请检查文件权限', 'check who may read it'),
  ],
};

const other = (code: string): Told => [
  'file-unreadable',
  (path) => text(`无法读取 \`${path}\`：${code}`, `\`${path}\` cannot be read: ${code}`),
];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** Why a file could not be read. */
export const fileUnreadable = (path: string, cause: unknown): GuanxiaError => {
  const known = codeOf(cause) === 'EPERM' ? 'EACCES' : codeOf(cause);
  const [code, message, help] = told[known] ?? other(known);
  return problem(code, message(path), { cause, ...(help && { help }) });
};

/** Why a file could not be written. */
export const fileUnwritable = (path: string, cause: unknown): GuanxiaError =>
  problem(
    'file-not-written',
    text(`无法写入 \`${path}\`：${codeOf(cause)}`, `\`${path}\` cannot be written: ${codeOf(cause)}`),
    {
      cause,
    },
  );
