import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { publishExample } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

interface Escalation {
  readonly told: readonly { readonly role: string; readonly organ: string; readonly head?: object }[];
  readonly asked: readonly { readonly role: string }[];
}

interface Receipt {
  readonly report: string;
  readonly escalations: readonly Escalation[];
}

const fault = (name: string): string => `${process.cwd()}/test/fixtures/faults/${name}.json`;

const office = async () => {
  const cwd = scratch();
  await publishExample(cwd);
  const received = async (file: string, ...args: readonly string[]) =>
    (await guanxiaJson(['receive', file, '--json', ...args], { cwd })) as Receipt;
  const inWords = async (...args: readonly string[]) =>
    (await guanxia([...args, '--lang', 'en'], { cwd })).stdout;
  return { cwd, received, inWords };
};

const told = ({ escalations }: Receipt) =>
  escalations.flatMap((one) => one.told.map(({ role, organ }) => [role, organ]));

describe('a danger in a report', () => {
  it('that accuses the chief of police is told to other police', async () => {
    const { received } = await office();
    const receipt = await received(fault('police-head-threatens-a-life'));
    expect(told(receipt)).toStrictEqual([
      ['group-leader', '99.inspection-group-07'],
      ['police', '9901.police'],
    ]);
  });

  it('that accuses the leader of the group is told to who is above the group', async () => {
    const { received } = await office();
    const receipt = await received(fault('escalation-to-accused'));
    expect(told(receipt)).toStrictEqual([
      ['group-leader', '99.inspection-office'],
      ['police', '99.police'],
    ]);
  });

  it('that accuses somebody unknown is told to nobody, asked, due, and answered by a person', async () => {
    const { cwd, received, inWords } = await office();
    const [matter] = [
      {
        subject: { type: 'none' },
        kind: 'misconduct',
        field: 'other',
        specific: true,
        dangers: ['life-at-risk'],
      },
    ];
    const report = { channel: { kind: 'sms' }, receivedAt: '2024-08-12T10:00:00+08:00', matters: [matter] };
    const receipt = await received(put(cwd, 'unknown.json', report));
    expect(receipt.escalations).toMatchObject([
      { told: [], asked: [{ role: 'group-leader' }, { role: 'police' }] },
    ]);
    const of = `${receipt.report}/m1`;
    expect(await inWords('due')).toContain('say who is told of the danger');
    const tell = (to: string) => [
      'matter',
      'tell',
      of,
      '--role',
      'police',
      '--to',
      to,
      '--reason',
      'no unit is known; told by telephone',
    ];
    expect(await inWords(...tell('9901.police'))).toContain('police told  示例市公安局 [9901.police]');
    expect(await inWords('matter', 'acknowledge', of, '--by', '9901.police')).toContain('danger noted');
  });

  it('says who was told in the words of the receipt', async () => {
    const { inWords } = await office();
    const file = fault('police-head-threatens-a-life');
    const words = await inWords('receive', file);
    expect(words).toContain('police told  示例市公安局 [9901.police]');
    expect(words).toContain('(not 990101.police:');
  });
});
