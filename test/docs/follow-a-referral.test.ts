import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exampleDocuments, putKey, vectorPath } from '../cli/support/example.ts';
import { scratch } from '../cli/support/scratch.ts';
import { playTranscript } from '../cli/support/transcript.ts';

const page = fileURLToPath(new URL('../../docs/how-to/follow-a-referral.md', import.meta.url));

// `vitest run test/docs/follow-a-referral.test.ts -u` writes what the commands say now: read the difference.
it('the page on referrals shows what its commands print', { timeout: 180_000 }, async () => {
  const cwd = scratch();
  ['mandate.json', 'directory.json', 'calendar.json', 'rules.json'].forEach((name, i) => {
    copyFileSync(exampleDocuments[i] ?? '', join(cwd, name));
    chmodSync(join(cwd, name), 0o600);
  });
  copyFileSync(vectorPath('T10.json'), join(cwd, 'T10.json'));
  putKey(cwd);
  await expect(await playTranscript(readFileSync(page, 'utf8'), cwd)).toMatchFileSnapshot(page);
});
