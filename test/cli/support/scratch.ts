import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that goes when the test is over. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Write a file into a folder; a value that is no text or bytes becomes JSON. */
export const put = (folder: string, name: string, content: unknown): string => {
  const path = join(folder, name);
  const bytes =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
  writeFileSync(path, bytes);
  return path;
};

/** Every file of a folder, and of the folders in it, with its mode and content, to show that nothing was written. */
export const listing = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mode } = statSync(path);
      return `${name} ${(mode & 0o777).toString(8)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    });
