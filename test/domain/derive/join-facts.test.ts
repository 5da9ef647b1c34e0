import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/domain/derive/join-facts.ts';
import type { Facts } from '../../../src/domain/index.ts';

const open: Facts = {
  'report.before-opening': false,
  'report.after-closing': false,
  'matter.in-remit': true,
  'matter.excluded': false,
  'matter.sent-elsewhere': false,
  'matter.time-barred': false,
};

const joined = (a: Facts, b: Facts, isCertain: boolean) =>
  joinFacts(
    [
      { ...open, ...a },
      { ...open, ...b },
    ],
    isCertain,
  );

describe('the facts of a matter under two targets', () => {
  it('are those of the one where there is only one', () => {
    const facts = { ...open, 'scope.committee': true };
    expect(joinFacts([facts], true)).toBe(facts);
  });

  it.each([
    [true, false, true, true],
    [true, undefined, true, true],
    [false, undefined, undefined, undefined],
    [false, false, false, false],
  ])('cover whom either covers: %s and %s', (a, b, certain, uncertain) => {
    const limb = (isCertain: boolean) =>
      joined({ 'scope.committee': a }, { 'scope.committee': b }, isCertain)['scope.committee'];
    expect([limb(true), limb(false)]).toStrictEqual([certain, uncertain]);
  });

  it.each([
    [true, false, false, undefined],
    [true, true, true, true],
    [false, false, false, false],
  ])('keep out what both keep out: %s and %s', (a, b, certain, uncertain) => {
    const late = (isCertain: boolean) =>
      joined({ 'report.after-closing': a }, { 'report.after-closing': b }, isCertain)['report.after-closing'];
    expect([late(true), late(false)]).toStrictEqual([certain, uncertain]);
  });

  it('are unknown where they say different things of something else', () => {
    const reading = (a: 'excluded' | 'in-office-conduct') =>
      joined({ 'mandate.former-holders': a }, { 'mandate.former-holders': 'excluded' }, true)[
        'mandate.former-holders'
      ];
    expect([reading('excluded'), reading('in-office-conduct')]).toStrictEqual(['excluded', undefined]);
  });

  it('call nobody a former holder who holds a covered post under the other', () => {
    const former = { 'scope.former': true, 'scope.committee': false };
    const present = { 'scope.former': false, 'scope.committee': true };
    expect(joined(former, present, true)).toMatchObject({ 'scope.former': false, 'scope.committee': true });
  });
});
