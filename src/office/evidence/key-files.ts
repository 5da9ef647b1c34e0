import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { generateSigningKey, type SigningKey } from '../../evidence/note/signing-key.ts';
import { formatSigningKey, parseSigningKey } from '../../evidence/note/signing-key-file.ts';
import { parseVerifierKey, type VerifierKey } from '../../evidence/note/verifier-key.ts';
import { problem } from '../../problems/make-problem.ts';
import { shellCommand } from '../../problems/shell-command.ts';
import { text } from '../../problems/text.ts';
import { fileUnwritable } from '../files/file-problems.ts';
import { located } from '../surroundings.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const keyThere = (path: string) =>
  problem(
    'signing-key-exists',
    text(`\`${path}\` 已存在，不会覆盖`, `\`${path}\` exists and is not overwritten`),
    {
      help: text(
        '另选 --key 路径；旧密钥的检查点仍要用旧公钥验证',
        'name another file with --key; what the old key signed still needs the old verifier key',
      ),
    },
  );

const keyMissing = (path: string, cause: unknown) =>
  problem('key-missing', text(`没有签名私钥 \`${path}\``, `there is no signing key \`${path}\``), {
    cause,
    help: text(
      '用 `guanxia log key new --name 名称` 生成',
      'make one with `guanxia log key new --name NAME`',
    ),
  });

const keyExposed = (path: string) =>
  problem(
    'key-exposed',
    text(`其他用户可以访问签名私钥 \`${path}\``, `other users have access to the signing key \`${path}\``),
    { help: text(shellCommand(['chmod', '600', path]), shellCommand(['chmod', '600', path])) },
  );

/** A new signing key in a new file that only its owner may read. */
export const makeSigningKey = (path: string, name: string): SigningKey => {
  const key = generateSigningKey(name);
  try {
    writeFileSync(located(path), formatSigningKey(key), { mode: 0o600, flag: 'wx' });
    chmodSync(located(path), 0o600);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? keyThere(path) : fileUnwritable(path, error);
  }
  return key;
};

/** @throws {GuanxiaError} `key-missing`, `key-exposed`, `malformed-signing-key` */
export const readSigningKey = (path: string): SigningKey => {
  try {
    const exposed = process.platform !== 'win32' && (statSync(located(path)).mode & 0o077) !== 0;
    if (exposed) throw keyExposed(path);
    return parseSigningKey(readFileSync(located(path), 'utf8'));
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? keyMissing(path, error) : error;
  }
};

/** @throws {GuanxiaError} `malformed-verifier-key`, `weak-verifier-key` */
export const verifierKeys = (options: readonly string[] | undefined): readonly VerifierKey[] =>
  (options ?? []).map(parseVerifierKey);
