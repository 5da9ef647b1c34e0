import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { NamedNote, SignedTree } from '../../app/evidence/signed-trees.ts';
import { fileUnreadable, fileUnwritable } from '../files/file-problems.ts';
import { located } from '../surroundings.ts';

const ending = '.checkpoint';

/** A note is at most 1 MiB; so are its files. */
export const readNote = (path: string): NamedNote => {
  try {
    return { name: path, bytes: readFileSync(located(path)) };
  } catch (error) {
    throw fileUnreadable(path, error);
  }
};

/** Paths of all checkpoints in a folder, the smallest first. */
export const checkpointsIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(located(folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw fileUnreadable(folder, error);
  }
};

/** As {@link checkpointsIn}; none where there is no folder. */
export const checkpointsInOptional = (folder: string): readonly string[] => {
  try {
    return checkpointsIn(folder);
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** What the checkpoint of a tree is called: names sort as sizes do. */
export const checkpointName = (size: bigint): string => `${String(size).padStart(20, '0')}${ending}`;

/** Puts a checkpoint into a folder, whole or not at all, unless it is there. */
export const keepCheckpoint = (folder: string, { size, note }: Pick<SignedTree, 'size' | 'note'>): string => {
  const path = join(folder, checkpointName(size));
  const draft = join(located(folder), `.${basename(path)}.${process.pid}`);
  try {
    const file = openSync(draft, 'w', 0o644);
    writeSync(file, note);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, located(path));
  } catch (error) {
    throw fileUnwritable(path, error);
  }
  return path;
};

/** Makes the folder beside a log. A folder elsewhere must be there: it may be a disk that is not mounted. */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(located(folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileUnwritable(folder, error);
  }
};
