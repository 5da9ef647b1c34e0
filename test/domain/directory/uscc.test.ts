import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationCheckCharacter } from '../../../src/domain/directory/codes/organisation-code.ts';
import { usccCheckCharacter, usccFault } from '../../../src/domain/directory/codes/uscc.ts';
import { runs } from './runs.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

// The standard's example has the check character that its own computation gives (sum 1640, remainder 28, so 3);
// the others are printed on invoices and in company registers.
const published = [
  ['the standard', '91350100M000100Y43'],
  ['a university (Tsinghua)', '12100000400000624D'],
  ['a company (Huawei)', '914403001922038216'],
  ['a company (Tencent), whose organisation code ends in X', '9144030071526726XG'],
  ['a company (Alibaba)', '91330100716105852F'],
  ['a company (Baidu)', '91110000802100433B'],
] as const;

describe('a unified social credit code', () => {
  it.each(published)('of %s is right', (_whose, code) => {
    expect(usccFault(code)).toBeUndefined();
    expect(usccCheckCharacter(code.slice(0, 17))).toBe(code.at(-1));
  });

  it.each(published)('of %s is found wrong with any one character replaced', (_whose, code) => {
    const substitutions = [...code].flatMap((right, at) =>
      [...alphabet]
        .filter((other) => other !== right)
        .map((other) => `${code.slice(0, at)}${other}${code.slice(at + 1)}`),
    );
    expect(substitutions).toHaveLength(18 * 30);
    expect(substitutions.filter((wrong) => usccFault(wrong) === undefined)).toStrictEqual([]);
  });

  it.each(published)('of %s is found wrong with two different neighbours swapped', (_whose, code) => {
    const swaps = [...code]
      .map((_, at) => `${code.slice(0, at)}${code[at + 1] ?? ''}${code[at]}${code.slice(at + 2)}`)
      .filter((swapped) => swapped !== code);
    expect(swaps.length).toBeGreaterThan(5);
    expect(swaps.filter((swapped) => usccFault(swapped) === undefined)).toStrictEqual([]);
  });

  it('has one right check character after any 17 characters', () => {
    const character = fc.constantFrom(...alphabet);
    const digit = fc.constantFrom(...'0123456789');
    const text = (unit: fc.Arbitrary<string>, length: number) =>
      fc.string({ unit, minLength: length, maxLength: length });
    const body = fc
      .tuple(text(character, 2), text(digit, 6), text(character, 8))
      .map(([kind, division, organisation]) =>
        [kind, division, organisation, organisationCheckCharacter(organisation)].join(''),
      );
    fc.assert(
      fc.property(body, (seventeen) => {
        const right = [...alphabet].filter((last) => usccFault(`${seventeen}${last}`) === undefined);
        expect(right).toStrictEqual([usccCheckCharacter(seventeen)]);
      }),
      runs(500),
    );
  });
});

describe('a wrong unified social credit code', () => {
  it.each([
    ['91350100M000100Y4', 'malformed-uscc', '有 17 位', 'has 17 characters'],
    ['', 'malformed-uscc', '有 0 位', 'has 0 characters'],
    ['91350100M000100Y4Z', 'malformed-uscc', '第 18 位', 'character 18'],
    ['9135010OM000100Y43', 'malformed-uscc', '第 8 位', 'character 8'],
    ['91A50100M000100Y43', 'malformed-uscc', '第 3 位', 'character 3'],
    ['9135A100M000100Y43', 'malformed-uscc', '第 5 位', 'character 5'],
    ['9135010AM000100Y43', 'malformed-uscc', '第 8 位', 'character 8'],
    ['91350100m000100Y43', 'malformed-uscc', '第 9 位', 'character 9'],
    ['91350100Ｍ000100Y43', 'malformed-uscc', '第 9 位', 'character 9'],
    ['91350100M000100Y44', 'wrong-uscc-check-character', '应为 `3`', 'give `3`'],
    ['91350100M000100Y56', 'wrong-organisation-check-character', '应为 `4`', 'give `4`'],
  ])('%s is told as %s', (code, expected, zh, en) => {
    const fault = usccFault(code);
    expect(fault?.code).toBe(expected);
    expect(fault?.message['zh-CN']).toContain(zh);
    expect(fault?.message.en).toContain(en);
  });

  it.each([
    ['91350100M000100Y4Z', 'did you mean `2`'],
    ['9135010OM000100Y43', 'did you mean `0`'],
    ['91350100m000100Y43', 'did you mean `M`'],
    ['91350100Ｍ000100Y43', 'did you mean `M`'],
    ['9I350100M000100Y43', 'did you mean `1`'],
    ['9S350100M000100Y43', 'did you mean `5`'],
    ['9V350100M000100Y43', 'did you mean `U`'],
    ['9-350100M000100Y43', 'a code has 18 digits and capital letters other than I, O, S, V and Z'],
    ['9135A100M000100Y43', 'a code has 18 digits and capital letters other than I, O, S, V and Z'],
  ])('%s comes with help: %s', (code, help) => {
    expect(usccFault(code)?.help.en).toContain(help);
  });
});

describe('the check character of an organisation code', () => {
  it.each([
    ['D2143569', 'X', 'the example of GB 11714'],
    ['M000100Y', '4', 'the one in the example of GB 32100'],
    ['71526726', 'X', 'a company’s'],
    ['40000062', '4', 'a university’s'],
    ['00000000', '0', 'a sum without remainder'],
  ])('of %s is %s: %s', (body, check) => {
    expect(organisationCheckCharacter(body)).toBe(check);
  });
});
