import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../src/domain/index.ts';
import { arrivedAt, derived, mandateOf, targetOf } from '../../support/remits.ts';

const cites = [{ source: 'notice', clause: '受理时间', verified: true }];
const anybody = { subject: { type: 'none' } } as const;
const place = { place: 'county' };

type Use = Parameters<typeof derived>[0]['report'];

const edgesSeen = (mandate: ReturnType<typeof mandateOf>, report: NonNullable<Use>) => {
  const { facts } = derived({ mandate, matter: anybody, report });
  return [facts['report.before-opening'], facts['report.after-closing']];
};

const inside = [false, false];
const early = [true, false];
const late = [false, true];

describe('the edges of a window', () => {
  it('are the start of the first day and the end of the last where no hour is printed', () => {
    expect(momentsOf('Asia/Shanghai', { opens: '2024-11-01', closes: '2024-12-10' })).toStrictEqual({
      opens: Date.parse('2024-10-31T16:00:00Z'),
      closes: Date.parse('2024-12-10T16:00:00Z'),
    });
  });

  it('follow the clock of the zone over the change to winter time', () => {
    const { opens, closes } = momentsOf('Europe/London', { opens: '2024-10-27', closes: '2024-10-27' });
    expect((closes as number) - (opens as number)).toBe(25 * 3_600_000);
  });

  const dates = mandateOf([targetOf('county', place)], {
    window: { opens: '2024-11-01', closes: '2024-12-10', cites },
  });

  it.each([
    ['1 ms before the first day', '2024-10-31T23:59:59.999+08:00', early],
    ['as the first day begins', '2024-11-01T00:00:00+08:00', inside],
    ['1 ms before the last day ends', '2024-12-10T23:59:59.999+08:00', inside],
    ['as the next day begins', '2024-12-11T00:00:00+08:00', late],
  ])('in dates: %s', (_name, at, seen) => {
    expect(edgesSeen(dates, arrivedAt(at))).toStrictEqual(seen);
  });

  it.each([
    ['no close', { opens: '2024-11-01', cites }, '2199-01-01T00:00:00+08:00', inside],
    ['no opening', { closes: '2024-12-10', cites }, '1950-01-01T00:00:00+08:00', inside],
    ['no window at all', undefined, '1950-01-01T00:00:00+08:00', inside],
  ])('%s leaves that side open', (_name, window, at, seen) => {
    const { window: _own, ...rest } = mandateOf([targetOf('county', place)]);
    expect(edgesSeen(window === undefined ? rest : { ...rest, window }, arrivedAt(at))).toStrictEqual(seen);
  });

  it('are those of the target where it has its own', () => {
    const own = { opens: '2024-11-05', closes: '2024-12-05', cites };
    const mandate = mandateOf([targetOf('county', { ...place, window: own })]);
    expect(edgesSeen(mandate, arrivedAt('2024-11-04T12:00:00+08:00'))).toStrictEqual(early);
    expect(edgesSeen(mandate, arrivedAt('2024-12-05T23:59:59.999+08:00'))).toStrictEqual(inside);
  });
});

describe('a channel with edges of its own', () => {
  const telephone = (id: string, edges: object) => ({
    id,
    kind: 'telephone' as const,
    name: id,
    cites,
    ...edges,
  });
  const channels = [
    telephone('early', { opens: '2024-07-20' }),
    { id: 'box', kind: 'contact-box' as const, name: 'box', closes: '2024-09-20', cites },
  ];
  const mandate = mandateOf([targetOf('county', place)], { channels });
  const through = (channel: NonNullable<Use>['channel'], receivedAt: string) => ({
    ...arrivedAt(receivedAt),
    channel,
  });

  it('opens before the remit', () => {
    const at = '2024-07-20T00:00:00+08:00';
    expect(edgesSeen(mandate, through({ kind: 'telephone', id: 'early', startedAt: at }, at))).toStrictEqual(
      inside,
    );
    expect(edgesSeen(mandate, through({ kind: 'telephone', startedAt: at }, at))).toStrictEqual(inside);
    // It may have begun before.
    expect(edgesSeen(mandate, through({ kind: 'telephone' }, at))).toStrictEqual([undefined, false]);
    expect(edgesSeen(mandate, through({ kind: 'sms' }, at))).toStrictEqual(early);
  });

  it('closes before the remit', () => {
    const at = '2024-09-21T00:00:00+08:00';
    expect(edgesSeen(mandate, through({ kind: 'contact-box', sealedAtClosing: false }, at))).toStrictEqual(
      late,
    );
    expect(edgesSeen(mandate, through({ kind: 'sms' }, at))).toStrictEqual(inside);
  });

  it('leaves it open which of two was used, unless both agree', () => {
    const two = mandateOf([targetOf('county', place)], {
      channels: [...channels, telephone('later', { opens: '2024-08-01' })],
    });
    const call = (at: string) => edgesSeen(two, through({ kind: 'telephone' }, at));
    expect(call('2024-07-25T00:00:00+08:00')).toStrictEqual([undefined, false]);
    expect(call('2024-08-02T00:00:00+08:00')).toStrictEqual(inside);
  });

  it('is never closed by its hours', () => {
    const hours = [{ days: 'working-days' as const, spans: [{ from: '09:00', until: '17:00' }] }];
    const attended = mandateOf([targetOf('county', place)], { channels: [telephone('one', { hours })] });
    const night = through({ kind: 'telephone' }, '2024-08-11T03:00:00+08:00');
    expect(edgesSeen(attended, night)).toStrictEqual(inside);
  });
});

describe('a letter', () => {
  const mandate = mandateOf([targetOf('county', place)], {
    window: { opens: '2024-11-01', closes: '2024-12-10', cites },
  });

  it.each([
    ['2024-12-10', false],
    ['2024-12-11', true],
  ])('posted on %s after a close that is a date alone', (postmark, isLate) => {
    const report = {
      ...arrivedAt('2024-12-14T10:00:00+08:00'),
      channel: { kind: 'post' as const, postmark },
    };
    const { facts } = derived({ mandate, matter: anybody, report });
    expect(facts['report.after-closing']).toBe(isLate);
  });
});
