import type { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

interface Told {
  readonly code: string;
  readonly message: (path: string) => LocalizedText;
  readonly help?: LocalizedText;
}

const told: Readonly<Record<string, Told>> = {
  ENOENT: {
    code: 'file-not-found',
    message: (path) => text(`没有文件 \`${path}\``, `there is no file \`${path}\``),
    help: text('请检查路径；用 `-` 从标准输入读取', 'check the path; `-` reads standard input'),
  },
  ENOTDIR: {
    code: 'file-not-found',
    message: (path) =>
      text(
        `没有文件 \`${path}\`：路径中有一段不是目录`,
        `there is no file \`${path}\`: a part of the path is not a folder`,
      ),
  },
  EISDIR: {
    code: 'file-is-folder',
    message: (path) => text(`\`${path}\` 是目录，不是文件`, `\`${path}\` is a folder, not a file`),
    help: text('请给出其中一个文件', 'name a file in it'),
  },
  EACCES: {
    code: 'file-not-permitted',
    message: (path) => text(`没有读取 \`${path}\` 的权限`, `\`${path}\` may not be read`),
    help: text('请检查文件权限', 'check who may read it'),
  },
};

const other = (reason: string): Told => ({
  code: 'file-unreadable',
  message: (path) => text(`无法读取 \`${path}\`：${reason}`, `\`${path}\` cannot be read: ${reason}`),
});

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** Why a file could not be read. */
export const fileUnreadable = (path: string, cause: unknown): GuanxiaError => {
  const reason = reasonOf(cause) === 'EPERM' ? 'EACCES' : reasonOf(cause);
  const { code, message, help } = told[reason] ?? other(reason);
  return problem(code, message(path), { cause, ...(help && { help }) });
};

/** Why a file could not be written. */
export const fileUnwritable = (path: string, cause: unknown): GuanxiaError => {
  const reason = reasonOf(cause);
  const message = text(`无法写入 \`${path}\`：${reason}`, `\`${path}\` cannot be written: ${reason}`);
  return problem('file-not-written', message, { cause });
};
