import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scratch } from '../cli/support/scratch.ts';
import { playTranscript } from '../cli/support/transcript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// `vitest run test/docs/readme.test.ts -u` writes what the commands say now: read the difference.
it('the README shows what its commands print', { timeout: 60_000 }, async () => {
  const cwd = scratch();
  cpSync(join(root, 'data/samples'), join(cwd, 'data/samples'), { recursive: true });
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  await expect(await playTranscript(readme, cwd)).toMatchFileSnapshot(join(root, 'README.md'));
});
