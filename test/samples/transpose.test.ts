import { describe, expect, it } from 'vitest';
import { toExampleDistrict } from '../../scripts/example-district/mandate.ts';
import type { Mandate } from '../../src/domain/index.ts';
import type { JsonValue } from '../../src/json/index.ts';
import { replaced, transpose } from '../../src/samples/transpose.ts';
import { exampleMandate, jinshuiMandate } from '../support/data-files.ts';
import { jsonLeaves } from '../support/json-leaves.ts';

const leavesOf = (mandate: Mandate) => jsonLeaves(mandate as unknown as JsonValue);
const [original, moved] = [leavesOf(jinshuiMandate), leavesOf(exampleMandate)];

const onlyIn = (one: typeof original, other: typeof original) =>
  [...one.keys()].filter((at) => !other.has(at) && !at.startsWith('/proceedings/'));

const notice = '/sources/notice-2024/';
const named = ['/id', '/group/', '/uses/directory', '/targets/0/id', '/targets/0/name', '/targets/0/place'];
const given = [...named, '/targets/0/committee', notice];

const isUnverifiedNow = (at: string): boolean =>
  at.endsWith('/verified') && original.get(at.replace(/verified$/, 'source')) === 'notice-2024';

const isRenamed = (at: string): boolean => {
  const text = original.get(at);
  return typeof text === 'string' && replaced(text, toExampleDistrict.replacements) === moved.get(at);
};

describe('the mandate of the fictional district', () => {
  it('is the original, transposed', () => {
    expect(transpose(jinshuiMandate, toExampleDistrict)).toStrictEqual(exampleMandate);
  });

  it('differs in target, group, names and verification and in nothing else', () => {
    const differing = [...original.keys()].filter(
      (at) => moved.has(at) && moved.get(at) !== original.get(at),
    );
    const unexplained = differing.filter(
      (at) => !given.some((start) => at.startsWith(start)) && !isUnverifiedNow(at) && !isRenamed(at),
    );
    expect(unexplained).toStrictEqual([]);
    expect(differing.length).toBeGreaterThan(50);
  });

  it('has every part of the original but the proceedings and the address of the real notice', () => {
    expect(onlyIn(original, moved)).toStrictEqual([`${notice}url`]);
    expect(onlyIn(moved, original)).toStrictEqual([]);
  });

  it('has the same scope, window, readings, hours and kinds of channel', () => {
    const remit = ({ window, readings, targets, channels, referral, zone, inspection }: Mandate) => ({
      zone,
      opens: window?.opens,
      closes: window?.closes,
      readings,
      forwarding: referral.forwardToAccusedUnit,
      type: inspection.type,
      limbs: targets.map(({ scope }) => scope.limbs.map(({ kind, selectors }) => ({ kind, selectors }))),
      lists: targets.map(({ scope }) => scope.matters?.map(({ role, disciplines }) => [role, disciplines])),
      channels: channels.map(({ id, kind, hours, locations = [] }) => ({
        id,
        kind,
        hours,
        locations: locations.map((one) => [one.id, one.class]),
      })),
    });
    expect(remit(exampleMandate)).toStrictEqual(remit(jinshuiMandate));
  });

  it('names nobody and no place of the original', () => {
    const text = JSON.stringify(exampleMandate);
    const people = jinshuiMandate.proceedings?.people.map(({ name }) => name) ?? [];
    expect(people).toHaveLength(3);
    const real = [
      ...people,
      '金水',
      '郑州',
      '河南',
      'Jinshui',
      'Zhengzhou',
      'Henan',
      '89811711',
      '16696056023',
    ];
    expect(real.filter((name) => text.replaceAll('henan-07-jinshui-2024', '').includes(name))).toStrictEqual(
      [],
    );
  });

  it('claims to have verified nothing of a notice that does not exist', () => {
    const verified = [...moved].filter(([at, value]) => at.endsWith('/verified') && value === true);
    const sources = verified.map(([at]) => moved.get(at.replace(/verified$/, 'source')) ?? at);
    expect([...new Set(sources)]).toStrictEqual(['/sources/petition-2022/verified', 'petition-2022']);
  });
});

describe('a transposition', () => {
  it('leaves the original as it is', () => {
    const before = structuredClone(jinshuiMandate);
    transpose(jinshuiMandate, toExampleDistrict);
    expect(jinshuiMandate).toStrictEqual(before);
  });

  it('refuses a mandate with several targets', () => {
    const [target] = jinshuiMandate.targets;
    const two = { ...jinshuiMandate, targets: [target, target] } as Mandate;
    expect(() => transpose(two, toExampleDistrict)).toThrow(RangeError);
  });
});
