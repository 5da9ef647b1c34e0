import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/how-to/embed.md'), 'utf8');
const project = mkdtempSync(join(tmpdir(), 'guanxia-embed-'));

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('the embedding example prints what its page says', () => {
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/guanxia'), 'dir');
  writeFileSync(join(project, 'intake.mjs'), block('js'));
  const printed = execFileSync(process.execPath, ['intake.mjs'], { cwd: project, encoding: 'utf8' });
  expect(printed).toBe(block('text'));
});
