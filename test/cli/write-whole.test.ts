import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../src/office/files/write-whole.ts';
import { put, scratch } from './support/scratch.ts';

it('says that a path below a file cannot be written', () => {
  const cwd = scratch();
  put(cwd, 'file', '');
  expect(() => writeWhole(join(cwd, 'file', 'report.html'), '')).toThrow(
    expect.objectContaining({ code: 'file-not-written' }),
  );
});
