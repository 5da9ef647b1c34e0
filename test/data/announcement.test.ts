import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../src/domain/index.ts';
import type { JsonValue } from '../../src/json/index.ts';
import { jinshuiMandate, textOf } from '../support/data-files.ts';
import { jsonLeaves } from '../support/json-leaves.ts';

const announcement = textOf('data/announcements/henan-07-jinshui-2024.txt');
const leaves = jsonLeaves(jinshuiMandate as unknown as JsonValue);

const quotes = [...leaves].flatMap(([at, value]) => {
  const source = leaves.get(at.replace(/quote$/, 'source'));
  const isOfNotice = source === undefined || source === 'notice-2024';
  return at.endsWith('/quote') && isOfNotice ? [[at, String(value)] as const] : [];
});

const { proceedings, targets, channels } = jinshuiMandate;
const scope = targets[0]?.scope;
const boxes = channels.find(({ kind }) => kind === 'contact-box')?.locations ?? [];

describe('the Jinshui mandate', () => {
  it.each(quotes)('%s is in the announcement', (_at, quote) => {
    expect(announcement).toContain(quote);
  });

  it('quotes the notice wherever it cites it', () => {
    const cites = [...leaves].filter(([at, value]) => at.endsWith('/source') && value === 'notice-2024');
    const unquoted = cites.filter(([at]) => !leaves.has(at.replace(/source$/, 'quote')));
    expect(cites.length).toBeGreaterThan(15);
    expect(unquoted).toStrictEqual([]);
  });

  it('prints addresses, places, durations and proceedings as the announcement does', () => {
    const printed = [
      ...channels.flatMap(({ name, address = name }) => [name, address]),
      ...boxes.map((box) => box.printed),
      ...(jinshuiMandate.inspection.duration ?? []),
      jinshuiMandate.inspection.entered ?? '',
      jinshuiMandate.group.name,
      ...(proceedings?.people.map(({ name }) => name) ?? []),
      ...(proceedings?.attendance.present ?? []),
      ...(proceedings?.attendance.observing ?? []),
      ...(proceedings?.focus ?? []),
      ...(proceedings?.watching ?? []),
    ];
    expect(printed.filter((text) => !announcement.includes(text))).toStrictEqual([]);
  });

  it('has five kinds of channel, each with what the notice gives of it', () => {
    expect(channels.map(({ kind, address, hours }) => [kind, address, hours])).toStrictEqual([
      ['telephone', '0371-89811711', [{ days: 'working-days', spans: 'unspecified' }]],
      ['sms', '16696056023', undefined],
      ['post', '河南省郑州市A639号专用邮政信箱', undefined],
      ['qr-code', undefined, undefined],
      ['contact-box', undefined, undefined],
    ]);
  });

  it('has boxes at 29 named places and one class of places, in the order of the notice', () => {
    expect(boxes.filter((box) => box.class)).toHaveLength(1);
    expect(boxes.filter((box) => !box.class)).toHaveLength(29);
    const sentence = channels.at(-1)?.cites[0]?.quote ?? '';
    const listed = sentence
      .replace(/^在/, '')
      .replace(/,分别设置.*$/, '')
      .split(/[、,]/);
    expect(boxes.map(({ printed }) => printed)).toStrictEqual(listed);
  });

  it('takes its limbs from the sentence on scope, in order and without a gap', () => {
    const sentence = scope?.cites[0]?.quote ?? '';
    const rest = (scope?.limbs ?? []).reduce((text, { quote }) => text.replace(quote, '·'), sentence);
    expect(rest).toBe('省委巡视组主要受理·,·,·,·,以及·问题的举报和反映');
  });

  it('reads each limb as domain readings #1 to #6 say', () => {
    const state = ['peoples-congress', 'government', 'cppcc'];
    const judicial = ['court', 'procuratorate'];
    expect(scope?.limbs.map(({ kind, selectors }) => [kind, selectors])).toStrictEqual([
      ['committee', [{ select: 'target', covers: ['body', 'members'] }]],
      ['party-group', [{ select: 'party-groups-of', kinds: state, covers: ['body', 'members'] }]],
      ['judicial-head', [{ select: 'party-groups-of', kinds: judicial, covers: ['principal'] }]],
      ['next-level-head', [{ select: 'next-level', covers: ['principal'] }]],
      ['key-post', [{ select: 'key-posts' }]],
    ]);
  });

  it('opens on a day and closes at an hour, and promises and forwards nothing more than the notice', () => {
    const { window, zone } = jinshuiMandate;
    expect([window?.opens, window?.closes]).toStrictEqual(['2024-07-30', '2024-09-25T18:00:00+08:00']);
    expect(momentsOf(zone, window)).toStrictEqual({
      opens: Date.parse('2024-07-29T16:00:00Z'),
      closes: Date.parse('2024-09-25T10:00:00Z'),
    });
    expect(jinshuiMandate.referral).toMatchObject({
      forwardToAccusedUnit: 'non-accusation-only',
      replyDuty: 'none',
    });
    expect(jinshuiMandate.referral).not.toHaveProperty('complaintsAboutGroup');
    expect(jinshuiMandate.readings).toStrictEqual({
      postal: 'postmark',
      formerHolders: 'in-office-conduct',
      boxSealedAtClosing: 'in-time',
    });
  });

  it('names the six disciplines in the order of the notice', () => {
    expect(scope?.matters).toMatchObject([{ role: 'priority' }]);
    expect(scope?.matters?.[0]?.disciplines).toStrictEqual([
      'political',
      'organisational',
      'integrity',
      'mass',
      'work',
      'life',
    ]);
  });

  it('names real people where it reports the meeting and nowhere else', () => {
    const people = proceedings?.people.map(({ name }) => name) ?? [];
    const elsewhere = [...leaves].filter(
      ([at, value]) => !at.startsWith('/proceedings/') && people.some((name) => String(value).includes(name)),
    );
    expect(elsewhere).toStrictEqual([]);
  });
});
