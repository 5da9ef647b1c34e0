import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';
import { vector } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

interface Found {
  readonly outcome: string;
  readonly rule: string | undefined;
}

const decided = async (change: object): Promise<Found> => {
  const report = { ...vector('T01.json'), ...change };
  const { stdout } = await guanxia(['decide', put(scratch(), 'report.json', report), '--json']);
  const [matter] = JSON.parse(stdout).matters;
  return { outcome: matter.outcome, rule: matter.grounds[0]?.rule };
};

const accepted = { outcome: 'in-scope', rule: 'party-group-leadership' };
const early = { outcome: 'undetermined', rule: 'before-opening' };
const late = { outcome: 'referral', rule: 'after-closing' };
const notKnown = { outcome: 'undetermined', rule: undefined };

describe('the edges of the window', () => {
  it.each([
    ['opening − 1 ms', '2024-07-29T23:59:59.999+08:00', early],
    ['opening', '2024-07-30T00:00:00+08:00', accepted],
    ['opening + 1 ms', '2024-07-30T00:00:00.001+08:00', accepted],
    ['closing − 1 ms', '2024-09-25T17:59:59.999+08:00', accepted],
    ['closing', '2024-09-25T18:00:00+08:00', late],
    ['closing + 1 ms', '2024-09-25T18:00:00.001+08:00', late],
    ['closing − 1 ms, written in UTC', '2024-09-25T09:59:59.999Z', accepted],
    ['closing, written in UTC', '2024-09-25T10:00:00Z', late],
    ['closing, written in New York', '2024-09-25T06:00:00-04:00', late],
    ['closing − 1 ms, written on Kiritimati', '2024-09-25T23:59:59.999+14:00', accepted],
  ])('%s', async (_name, receivedAt, found) => {
    expect(await decided({ receivedAt })).toStrictEqual(found);
  });
});

describe('a letter', () => {
  const arrived = '2024-09-28T10:00:00+08:00';
  const letter = (postmark?: string) => ({
    receivedAt: arrived,
    channel: { kind: 'post', ...(postmark !== undefined && { postmark }) },
  });

  it.each([
    ['posted on the last day', '2024-09-25', accepted],
    ['posted the day after', '2024-09-26', late],
    ['with an illegible postmark', 'illegible', notKnown],
    ['without a recorded postmark', undefined, notKnown],
  ])('%s that arrives after closing', async (_name, postmark, found) => {
    expect(await decided(letter(postmark))).toStrictEqual(found);
  });

  it('that arrived in time needs no postmark', async () => {
    expect(await decided({ ...letter(), receivedAt: '2024-09-25T17:59:59+08:00' })).toStrictEqual(accepted);
  });
});

describe('the kind of day is told and does not bear on jurisdiction', () => {
  const call = (receivedAt: string) => ({
    receivedAt,
    channel: { kind: 'telephone', startedAt: receivedAt },
  });

  it.each([
    ['14', '周六，工作日·调休', accepted],
    ['15', '周日，休息日·中秋节', accepted],
    ['16', '周一，休息日·中秋节', accepted],
    ['17', '周二，休息日·中秋节', accepted],
    ['18', '周三，工作日', accepted],
    ['29', '周日，工作日·调休', late],
  ])('%s September', async (day, words, found) => {
    const change = call(`2024-09-${day}T09:30:00+08:00`);
    expect(await decided(change)).toStrictEqual(found);
    const file = put(scratch(), 'report.json', { ...vector('T01.json'), ...change });
    const { stdout } = await guanxia(['decide', file]);
    expect(stdout.split('\n')[0]).toBe(`来电  2024-09-${day} 09:30（${words}）`);
  });

  it('of a year without data is not guessed', async () => {
    const file = put(scratch(), 'report.json', {
      ...vector('T01.json'),
      ...call('2027-01-01T09:30:00+08:00'),
    });
    const { stdout } = await guanxia(['decide', file, '--json']);
    expect(JSON.parse(stdout).matters[0].facts['report.working-day']).toBeNull();
    const words = await guanxia(['decide', file, '--lang', 'en']);
    expect(words.stdout.split('\n')[0]).toBe('telephone  2027-01-01 09:30 (Fri)');
  });
});
