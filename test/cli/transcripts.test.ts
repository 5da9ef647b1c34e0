import { chmodSync, copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleDocuments, nextGeneration, putKey, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';
import { playTranscript } from './support/transcript.ts';

const folder = fileURLToPath(new URL('transcripts/', import.meta.url));

/** The example mandate, but that letters count by when they arrive. */
const receiptCounts = (): object => {
  const mandate = JSON.parse(readFileSync(exampleDocuments[0] ?? '', 'utf8'));
  return { ...mandate, version: 'receipt-counts', readings: { ...mandate.readings, postal: 'receipt' } };
};

/** What a transcript finds in its folder: its own files, the example documents, and two vectors. */
const furnish = (cwd: string): void => {
  cpSync(join(folder, 'files'), cwd, { recursive: true });
  ['mandate.json', 'directory.json', 'calendar.json', 'rules.json'].forEach((name, i) => {
    copyFileSync(exampleDocuments[i] ?? '', join(cwd, name));
  });
  const mandate = JSON.parse(readFileSync(join(cwd, 'mandate.json'), 'utf8'));
  for (const version of ['2', '3']) put(cwd, `mandate-${version}.json`, { ...mandate, version });
  for (const name of ['T01.json', 'T02.json', 'T03.json', 'T04.json', 'T10.json'])
    copyFileSync(vectorPath(name), join(cwd, name));
  writeFileSync(join(cwd, 'receipt-counts.json'), JSON.stringify(receiptCounts()));
  put(cwd, 'directory-2025.json', nextGeneration());
  putKey(cwd);
  for (const name of readdirSync(cwd)) chmodSync(join(cwd, name), 0o600);
};

// `vitest run test/cli/transcripts.test.ts -u` writes what the commands say now: read the difference.
describe('a transcript shows what the command says', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

  it.each(names)('%s', async (name) => {
    const cwd = scratch();
    furnish(cwd);
    const markdown = readFileSync(join(folder, name), 'utf8');
    expect(markdown).toContain('```console');
    await expect(await playTranscript(markdown, cwd)).toMatchFileSnapshot(join(folder, name));
  });
});
