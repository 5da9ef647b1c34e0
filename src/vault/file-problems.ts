import { GuanxiaError } from '../problems/guanxia-error.ts';
import { shellCommand } from '../problems/shell-command.ts';

const error = (
  code: string,
  message: [zh: string, en: string],
  help: [zh: string, en: string],
): GuanxiaError =>
  new GuanxiaError([
    {
      code,
      message: { 'zh-CN': message[0], en: message[1] },
      help: { 'zh-CN': help[0], en: help[1] },
    },
  ]);

export const keyExposed = (path: string) =>
  error(
    'key-exposed',
    [`其他用户可以访问密钥文件 \`${path}\``, `other users have access to the key file \`${path}\``],
    [
      `${shellCommand(['chmod', '600', path])}；如可能已被读取，请更换保密库`,
      `${shellCommand(['chmod', '600', path])}; if it may have been read, move to a new vault`,
    ],
  );

export const keyMissing = (path: string) =>
  error(
    'key-missing',
    [`没有密钥文件 \`${path}\``, `there is no key file \`${path}\``],
    [
      '请恢复该文件；没有它，保密库中的内容无法打开',
      'restore it: without it nothing in the vault can be opened',
    ],
  );

export const keyDamaged = (path: string) =>
  error(
    'key-damaged',
    [`密钥文件 \`${path}\` 不是 32 字节的 base64`, `the key file \`${path}\` is not 32 bytes in base64`],
    ['请恢复该文件的备份', 'restore a backup of it'],
  );

export const wrongKey = (path: string, keyFile: string) =>
  error(
    'wrong-key',
    [
      `密钥文件 \`${keyFile}\` 不属于保密库 \`${path}\``,
      `the key file \`${keyFile}\` is not that of the vault \`${path}\``,
    ],
    ['请检查两个路径', 'check both paths'],
  );

export const vaultExposed = (paths: readonly string[]) =>
  error(
    'vault-exposed',
    [
      `其他用户可以访问保密库文件：${paths.join(' ')}`,
      `other users have access to the vault: ${paths.join(' ')}`,
    ],
    [shellCommand(['chmod', '600', ...paths]), shellCommand(['chmod', '600', ...paths])],
  );

export const notAVault = (path: string) =>
  error(
    'not-a-guanxia-vault',
    [`\`${path}\` 不是管辖的保密库`, `\`${path}\` is not a guanxia vault`],
    ['请检查路径', 'check the path'],
  );

export const vaultVersion = (path: string, found: number, readable: number) =>
  error(
    'vault-version',
    [
      `保密库 \`${path}\` 的格式为第 ${found} 版，本版本只能读取第 ${readable} 版`,
      `the vault \`${path}\` has format version ${found}; this release reads version ${readable}`,
    ],
    ['请使用与该格式相符的 guanxia 版本', 'use a release of guanxia that reads this version'],
  );

export const vaultUnsafe = (path: string, setting: string, found: unknown) =>
  error(
    'vault-unsafe',
    [
      `保密库 \`${path}\` 不接受 ${setting}（现为 ${found}）`,
      `the vault \`${path}\` refuses ${setting} and keeps ${found}`,
    ],
    ['请换一个文件系统或 SQLite 版本', 'use another file system or SQLite version'],
  );
