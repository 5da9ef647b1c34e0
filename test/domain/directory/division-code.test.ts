import { describe, expect, it } from 'vitest';
import { divisionCodeFault } from '../../../src/domain/directory/codes/division-code.ts';

// From the lists of the Ministry of Civil Affairs and GB/T 2260-2007.
const ofTheStandard = [
  ['110000', '北京市'],
  ['110101', '东城区'],
  ['410000', '河南省'],
  ['410100', '郑州市'],
  ['410105', '金水区'],
  ['410122', '中牟县'],
  ['410181', '巩义市'],
  ['419001', '济源市'],
  ['441900', '东莞市'],
  ['522323', '普安县'],
  ['659001', '石河子市'],
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
] as const;

// From the statistics bureau's list of October 2018: development zones without a code of the standard.
const ofStatistics = ['130171', '130274', '320571', '370171', '410171', '410172', '410173', '540174'];

describe('a division code', () => {
  it.each(ofTheStandard)('%s (%s) is right', (code) => {
    expect(divisionCodeFault(code)).toBeUndefined();
  });

  it.each(ofStatistics)('%s is one of statistics', (code) => {
    expect(divisionCodeFault(code)?.code).toBe('statistical-division-code');
  });

  it.each([
    '00',
    '10',
    '16',
    '20',
    '24',
    '30',
    '38',
    '40',
    '47',
    '55',
    '60',
    '66',
    '70',
    '72',
    '80',
    '83',
    '99',
  ])('of no province: %s0105', (province) => {
    expect(divisionCodeFault(`${province}0105`)?.code).toBe('unknown-province');
  });

  it.each(['', '4101', '41010', '4101050', '41010x', '４１０１０５', '410105 '])(
    'has six digits, not %s',
    (code) => {
      expect(divisionCodeFault(code)?.code).toBe('malformed-division-code');
      expect(divisionCodeFault(code)?.help.en).toBe('write six digits, such as `410105`');
    },
  );

  it.each(['410105001', '410105001000'])('is not that of a subdistrict: %s', (code) => {
    expect(divisionCodeFault(code)?.help.en).toContain('subdistricts have no GB/T 2260 code');
  });
});
