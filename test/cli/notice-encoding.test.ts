import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { root } from './support/built.ts';
import { guanxia } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

const mandate = join(root, 'data/mandates/henan-07-jinshui-2024.json');
const text = readFileSync(join(root, 'data/announcements/henan-07-jinshui-2024.txt'), 'utf8');

describe('mandate check --text', () => {
  it.each([
    ['GB18030', 'gb18030'],
    ['UTF-16', 'utf16le'],
  ])('tells a notice in %s as such, and not each quotation as missing', async (name, encoding) => {
    const cwd = scratch();
    const options = encoding === 'utf16le' ? { addBOM: true } : {};
    put(cwd, 'notice.txt', iconv.encode(text, encoding, options));
    const { code, stdout, stderr } = await guanxia(
      ['mandate', 'check', mandate, '--text', 'notice.txt', '--lang', 'en'],
      { cwd },
    );
    expect([code, stdout]).toStrictEqual([3, '']);
    expect(stderr).toContain('[invalid-utf8]');
    expect(stderr).toContain(`it looks like ${name}, save it as UTF-8`);
  });
});
