import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/events/domain-event.ts';
import {
  conservation,
  foldAll,
  inScope,
  mattersReceived,
  type Projection,
  referral,
  undetermined,
} from '../../src/projections/index.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, documentEvents, received, uuid } from './samples.ts';

const checked = (events: readonly DomainEvent[]) => {
  const keys = <D>(view: Projection<D>) => new Set(foldAll(view, new Map(), events).keys());
  return conservation(new Set(events.flatMap(mattersReceived)), {
    inScope: keys(inScope),
    referral: keys(referral),
    undetermined: keys(undetermined),
  });
};

const report = uuid(0xa);
const arrival = received({ n: 1, report, matters: 2 });
const first = determined({ n: 2, report, outcome: 'in-scope' });

describe('conservation', () => {
  it('holds after every consistent history: each matter received is in exactly one ledger', () =>
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        const found = checked(events);
        expect(found).toMatchObject({ missing: [], doubled: [], unreceived: [] });
        expect(found.inScope + found.referral + found.undetermined).toBe(found.received);
      }),
    ));

  it('does not miss a matter that awaits its determination, unless that has been made', () => {
    const nowhere = {
      inScope: new Set<string>(),
      referral: new Set<string>(),
      undetermined: new Set<string>(),
    };
    const both = new Set(mattersReceived(arrival));
    const [one = '', other = ''] = both;
    expect(conservation(both, nowhere, both)).toMatchObject({ awaiting: 2, missing: [] });
    expect(conservation(both, nowhere, new Set([one]))).toMatchObject({ awaiting: 1, missing: [other] });
    expect(conservation(both, { ...nowhere, inScope: both }, both)).toMatchObject({
      awaiting: 0,
      missing: [],
    });
  });

  it('names a matter that is in no ledger', () =>
    expect(checked([arrival, first])).toStrictEqual({
      received: 2,
      inScope: 1,
      referral: 0,
      undetermined: 0,
      awaiting: 0,
      missing: [`${report}/m2`],
      doubled: [],
      unreceived: [],
    }));

  it('names a matter that is in two ledgers, as when a determination does not say what it supersedes', () =>
    expect(
      checked([
        arrival,
        first,
        determined({ n: 3, report, outcome: 'referral' }),
        determined({ n: 4, report, matter: 'm2', outcome: 'undetermined' }),
      ]),
    ).toStrictEqual({
      received: 2,
      inScope: 1,
      referral: 1,
      undetermined: 1,
      awaiting: 0,
      missing: [],
      doubled: [`${report}/m1`],
      unreceived: [],
    }));

  it('names a matter that was decided and never received', () =>
    expect(checked([first])).toStrictEqual({
      received: 0,
      inScope: 1,
      referral: 0,
      undetermined: 0,
      awaiting: 0,
      missing: [],
      doubled: [],
      unreceived: [`${report}/m1`],
    }));

  it('reads what was received from reports alone', () => {
    expect([first, ...documentEvents].flatMap(mattersReceived)).toStrictEqual([]);
    expect(mattersReceived(arrival)).toStrictEqual([`${report}/m1`, `${report}/m2`]);
    const alien = { type: 'MatterForgotten' } as unknown as DomainEvent;
    expect(() => mattersReceived(alien)).toThrow('MatterForgotten');
  });
});
