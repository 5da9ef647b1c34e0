import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../../src/presentation/ledgers/xlsx.ts';

const readBack = async (texts: readonly string[]): Promise<readonly string[]> => {
  const bytes = await xlsx([{ title: '台账', headings: ['列'], rows: texts.map((text) => [text]) }]);
  const rows = await readSheet(Buffer.from(bytes), '台账');
  return rows.slice(1).map(([cell]) => `${cell ?? ''}`);
};

describe('a cell of a workbook', () => {
  it.each([
    ...Object.getOwnPropertyNames(Object.prototype),
    '_x0041_',
    'a_x0041_b',
    '_x005F_x0041_',
    '__x0041__',
    '_x0063_onstructor',
    'a\u0001b',
    'a\ufffeb',
    '\ud800b',
    '<&>"\'',
    '=1+1',
    '2024-10-01',
    'a\nb',
    'a\r\nb',
    'a\ufffdb',
    '😀',
  ])('holds the text %j', async (text) => expect(await readBack([text, 'x'])).toStrictEqual([text, 'x']));

  it('holds any text', { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom('_x0041_', '_', 'x', '005F', '_x', ...Object.getOwnPropertyNames(Object.prototype)),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    // The reader trims what is blank at the ends.
    const any = fc.array(piece, { maxLength: 6 }).map((pieces) => `|${pieces.join('')}|`);
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 20 }), async (texts) => {
        expect(await readBack(texts)).toStrictEqual(texts);
      }),
      { numRuns: 15 },
    );
  });
});
