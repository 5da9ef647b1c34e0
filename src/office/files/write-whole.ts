import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { located } from '../surroundings.ts';
import { fileUnwritable } from './file-problems.ts';

const discard = (draft: string): void => {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Its folder is none: nothing was written.
  }
};

/**
 * Writes a file for its owner alone, whole or not at all; what was there before is replaced.
 *
 * @throws {GuanxiaError} `file-unwritable`
 */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const draft = `${located(path)}.new`;
  try {
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, located(path));
  } catch (error) {
    discard(draft);
    throw fileUnwritable(path, error);
  }
};
