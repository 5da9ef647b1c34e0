import { GuanxiaError } from '../problems/guanxia-error.ts';
import type { LocalizedText } from '../problems/localized.ts';

interface More {
  readonly help?: LocalizedText;
  readonly cause?: unknown;
}

const error = (code: string, zh: string, en: string, { help, cause }: More = {}): GuanxiaError =>
  new GuanxiaError([{ code, message: { 'zh-CN': zh, en }, ...(help && { help }) }], { cause });

export const vaultClosed = () => error('vault-closed', '保密库已关闭', 'the vault has been closed');

export const sealedErased = (report: string) =>
  error(
    'sealed-erased',
    `信访件 \`${report}\` 的密钥已销毁，密封内容不可恢复`,
    `the key of report \`${report}\` has been destroyed: what it sealed cannot be recovered`,
  );

export const sealedDamaged = (report: string, field: string) =>
  error(
    'sealed-damaged',
    `密封内容不是信访件 \`${report}\` 的 \`${field}\`，或已被改动`,
    `this is not \`${field}\` of report \`${report}\` as it was sealed, or it has been changed`,
  );

export const sealedUnknown = (report: string) =>
  error(
    'sealed-unknown',
    `本保密库从未持有信访件 \`${report}\` 的密钥`,
    `this vault has never held a key for report \`${report}\``,
    {
      help: {
        'zh-CN': '可能由另一保密库密封，或本库是较早的副本',
        en: 'another vault may have sealed it, or this one is an older copy',
      },
    },
  );

export const vaultDamaged = (what: LocalizedText, cause?: unknown) =>
  error('vault-damaged', `保密库已损坏：${what['zh-CN']}`, `the vault is damaged: ${what.en}`, {
    cause,
    help: {
      'zh-CN': '请勿继续写入；保留文件备查，并从备份恢复',
      en: 'write nothing more to it; keep the files as evidence and restore a backup',
    },
  });

/** `path`: of the file that gives trouble. */
export const vaultUnavailable = (path: string, why: LocalizedText, cause?: unknown) =>
  error(
    'vault-unavailable',
    `无法使用保密库（\`${path}\`）：${why['zh-CN']}`,
    `the vault cannot be used (\`${path}\`): ${why.en}`,
    { cause },
  );

/** What the operating system or SQLite says, which it says in one language. */
export const asTold = (text: string): LocalizedText => ({ 'zh-CN': text, en: text });
