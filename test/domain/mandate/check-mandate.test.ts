import { describe, expect, it } from 'vitest';
import { checkMandate, type Mandate } from '../../../src/domain/index.ts';
import { readNotice, readStage } from '../../../src/office/files/notice-files.ts';
import { withStandIns } from '../../../src/samples/notices/stand-in.ts';

const { directory } = await readStage();
const notice = await readNotice('data/mandates/notices/a18-pingyu-2025.cases.json');
const sound = withStandIns(notice.mandate, notice.cases, directory.id);

/** `severity code pointer` of each problem. */
const problemsOf = (mandate: Mandate, text?: string): readonly string[] => {
  const context = { directory, ...(text !== undefined && { text: { source: 'notice', text } }) };
  return checkMandate(mandate, context).map(
    ({ severity, code, pointer }) => `${severity} ${code} ${pointer}`,
  );
};

// A unit without a next level, and citations that nobody has checked: those are so in the notice itself.
const known = problemsOf(sound);

/** What is found once the mandate is damaged, beside what was known. */
const found = (damage: (mandate: Mandate) => void, text?: string): readonly string[] => {
  const mandate = structuredClone(sound);
  damage(mandate);
  return problemsOf(mandate, text).filter((one) => !known.includes(one));
};

const target = ({ targets }: Mandate) => targets[0] as Mandate['targets'][number];
const channel = ({ channels }: Mandate) => channels[0] as Mandate['channels'][number];

describe('a mandate', () => {
  it('has no error when it is sound', () =>
    expect(known.filter((one) => one.startsWith('error'))).toStrictEqual([]));

  it.each<[string, (mandate: Mandate) => void, readonly string[]]>([
    [
      'a place that the directory does not have',
      (mandate) => {
        target(mandate).place = '990109';
      },
      ['error unknown-place /targets/0/place'],
    ],
    [
      'a limb for which there is nobody, beside one for which there is',
      (mandate) => {
        target(mandate).scope.limbs.push({
          kind: 'section-head',
          quote: '内设股室主要负责人',
          selectors: [{ select: 'organs-of-kind', kinds: ['oversight-body'], covers: ['principal'] }],
        });
      },
      ['warning limb-matches-nobody /targets/0/scope/limbs/3'],
    ],
    [
      'a name that was garbled on the way',
      (mandate) => {
        channel(mandate).name = '举报��信箱';
      },
      ['warning damaged-text /channels/0/name'],
    ],
    [
      'a name with a character that nobody sees',
      (mandate) => {
        mandate.group.name = '巡察\u200b组';
      },
      ['warning invisible-character /group/name'],
    ],
    [
      'a channel that is open after the window only',
      (mandate) => {
        channel(mandate).opens = '2025-08-22T12:00:00+08:00';
      },
      ['warning channel-never-open /channels/0'],
    ],
    [
      'a channel that opens in the window’s last millisecond',
      (mandate) => {
        channel(mandate).opens = '2025-08-22T11:59:59.999+08:00';
      },
      [],
    ],
  ])('with %s', (_what, damage, problems) => expect(found(damage)).toStrictEqual(problems));
});

describe('a quotation', () => {
  const quoting = (quote: string) => (mandate: Mandate) => {
    const [cite] = mandate.inspection.cites;
    mandate.targets = [];
    mandate.channels = [];
    delete mandate.window;
    mandate.referral.cites = [];
    mandate.inspection.cites = [{ source: 'notice', clause: '一', verified: true, ...cite, quote }];
  };
  const text = '县委巡察组（共8个）于2025年7月14日进驻，受理来信、来电、来访。';

  it.each<[string, string, readonly string[]]>([
    ['occurs', '于2025年7月14日进驻', []],
    ['leaves words out', '县委巡察组……受理来信、来电', []],
    ['has the parts in another order', '受理来信……县委巡察组', ['error quote-not-in-source']],
    ['has half-width brackets', '县委巡察组(共8个)', ['warning quote-written-otherwise']],
    ['has another date', '于2025年7月15日进驻', ['error quote-not-in-source']],
  ])('that %s', (_what, quote, problems) =>
    expect(found(quoting(quote), text).map((one) => one.replace(/ \/.*$/, ''))).toStrictEqual(problems),
  );
});
