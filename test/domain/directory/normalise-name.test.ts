import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInDirectory } from '../../../src/domain/directory/find/find-in-directory.ts';
import { confusableGroups, lookOf } from '../../../src/domain/directory/names/confusables.ts';
import { normaliseName } from '../../../src/domain/directory/names/normalise-name.ts';
import { variants } from '../../../src/domain/directory/names/variants.ts';
import type { Directory } from '../../../src/domain/index.ts';
import { processorTime } from '../../support/processor-time.ts';
import { healthy } from './healthy-directory.ts';
import { confusable, equivalent } from './name-tables.ts';
import { runs } from './runs.ts';

const withPerson = (name: string): Directory => ({ ...healthy, persons: [{ id: 'x', name }] });

const ids = (hits: readonly { readonly type: string; readonly id: string }[]): readonly string[] =>
  hits.filter(({ type }) => type === 'person').map(({ id }) => id);

describe('names that are the same', () => {
  it('are at least sixty in the table', () => {
    expect(equivalent.length).toBeGreaterThanOrEqual(60);
  });

  it.each(equivalent)('%j and %j', (written, listed) => {
    expect(normaliseName(written)).toBe(normaliseName(listed));
    expect(ids(findInDirectory(withPerson(listed), written).exact)).toStrictEqual(['x']);
    expect(ids(findInDirectory(withPerson(written), listed).exact)).toStrictEqual(['x']);
  });
});

describe('names that are taken for each other', () => {
  it('are at least sixty in the table', () => {
    expect(confusable.length).toBeGreaterThanOrEqual(60);
  });

  it.each(confusable)('%j and %j are near, never the same', (written, listed) => {
    expect(normaliseName(written)).not.toBe(normaliseName(listed));
    for (const [name, query] of [
      [listed, written],
      [written, listed],
    ] as const) {
      const { exact, near } = findInDirectory(withPerson(name), query);
      expect(ids(exact)).toStrictEqual([]);
      expect(ids(near)).toStrictEqual(['x']);
    }
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...equivalent.flat(),
    ...variants.keys(),
    ' ',
    '　',
    '\u200b',
    '\u0301',
    '·',
    'Σ',
    'İ',
    'e',
  ),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('the normal form of a name', () => {
  it('is its own normal form', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
      runs(3000),
    );
  });

  it('is its own normal form for every character of Unicode between two others', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (/[\p{Cn}\p{Co}]/u.test(character)) continue;
      const name = `a ${character} 中`;
      const once = normaliseName(name);
      if (normaliseName(once) !== once) wrong.push(code.toString(16));
    }
    expect(wrong).toStrictEqual([]);
  });

  it('finds what the name finds', () => {
    fc.assert(
      fc.property(text, (query) => {
        const directory = withPerson('张艳华');
        expect(findInDirectory(directory, normaliseName(query))).toStrictEqual(
          findInDirectory(directory, query),
        );
      }),
      runs(500),
    );
  });

  it('takes time in proportion to the length of a hostile name', () => {
    const hostile = [' ', '\u200b', '中 ', '\u0301', 'ﷺ'].map((part) => part.repeat(10_000));
    const took = processorTime(() => {
      for (const name of hostile) normaliseName(name);
    });
    expect(took).toBeLessThan(500);
  });
});

describe('the table of variants', () => {
  it('maps single characters to single characters that stand for themselves', () => {
    for (const [written, meant] of variants) {
      expect(Array.from(written)).toHaveLength(1);
      expect(Array.from(meant)).toHaveLength(1);
      expect(variants.has(meant)).toBe(false);
      expect(normaliseName(written)).toBe(meant);
    }
  });
});

describe('the table of confusable characters', () => {
  it('has every character once, in its normal form', () => {
    const characters = confusableGroups.flatMap((group) => Array.from(group));
    expect(characters.filter((one, i) => characters.indexOf(one) !== i)).toStrictEqual([]);
    expect(characters.filter((one) => normaliseName(one) !== one)).toStrictEqual([]);
    expect(confusableGroups.filter((group) => Array.from(group).length < 2)).toStrictEqual([]);
  });

  it('gives confusable names one look', () => {
    expect(lookOf('肖未')).toBe(lookOf('萧末'));
    expect(lookOf('肖未')).not.toBe(lookOf('萧本'));
  });
});
