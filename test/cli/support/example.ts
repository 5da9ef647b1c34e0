import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from './built.ts';
import { guanxia } from './command.ts';

/** The documents of the fictional district, as files of this package. */
export const exampleDocuments = [
  'data/mandates/example-district-2024.json',
  'data/directories/example-district-2024.json',
  'data/calendars/cn-2024.json',
  'src/rules/sets/cpc-inspection/2024.08-1.json',
].map((path) => join(root, path));

export const vectorPath = (name: string): string => join(root, 'data/samples/vectors', name);

/** A public test vector's report. */
export const vector = (name: string): Record<string, unknown> & { matters: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(vectorPath(name), 'utf8'));

/** A vault's key that is always the same, so that reports have the same ids in every run. */
const keyText = `${Buffer.alloc(32, 7).toString('base64')}\n`;

/** Put that key where the vault of `guanxia.db` looks for it. */
export const putKey = (folder: string): void => {
  const key = join(folder, 'guanxia.db.key');
  writeFileSync(key, keyText);
  chmodSync(key, 0o600);
};

const publishInto = async (folder: string): Promise<string> => {
  putKey(folder);
  const { code, stderr } = await guanxia(
    ['publish', ...exampleDocuments, '--approved-by', 'reviewer', '--accept-unverified', 'a test'],
    { cwd: folder },
  );
  if (code !== 0) throw new Error(stderr);
  return folder;
};

let prepared: Promise<string> | undefined;

/** A store in `folder`, `guanxia.db`, with the documents of the fictional district in force. */
export const publishExample = async (folder: string): Promise<string> => {
  prepared ??= publishInto(mkdtempSync(join(tmpdir(), 'guanxia-cli-example-')));
  putKey(folder);
  const path = join(folder, 'guanxia.db');
  copyFileSync(join(await prepared, 'guanxia.db'), path);
  chmodSync(path, 0o600);
  return path;
};

afterAll(async () => {
  if (prepared !== undefined) rmSync(await prepared, { recursive: true, force: true });
});

/** The example directory a year on: the head of the district's petition office has a post in the city's as well. */
export const nextGeneration = (): object => {
  const directory = JSON.parse(readFileSync(exampleDocuments[1] ?? '', 'utf8'));
  const tenure = { person: 'ji-chou-5', post: '9901.petition-office.deputy-1', from: '2025-08-01' };
  return {
    ...directory,
    version: '2025.08',
    generation: directory.generation + 1,
    asOf: '2025-08-01',
    tenures: [...directory.tenures, tenure],
  };
};
