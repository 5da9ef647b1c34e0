import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/index.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { determined, received, receiver, secrets, uuid } from '../projections/samples.ts';
import { scratch } from '../stores/support/scratch.ts';
import { guanxia, guanxiaJson } from './support/command.ts';

const { folder: cwd, remove } = scratch();
const golden = fileURLToPath(new URL('golden/', import.meta.url));

interface Listed {
  readonly referrals: readonly {
    readonly report: string;
    readonly dues: readonly { readonly lastDay?: string }[];
  }[];
}

afterAll(remove);

const [first, second] = [uuid(0xa1), uuid(0xa2)];

const reportOf = (n: number, report: string, matters: number): DomainEvent => {
  const event = received({ n, report, matters });
  return {
    ...event,
    actor: 'intake-7',
    data: { ...event.data, reporter: { ...event.data.reporter, reachable: true } },
  };
};

const later = (n: number, type: DomainEvent['type'], occurredAt: string, data: object): DomainEvent =>
  ({ ...received({ n, report: first, matters: 1, receivedAt: occurredAt }), type, data }) as DomainEvent;

const kept = determined({ n: 11, report: first, matter: 'm1', outcome: 'undetermined' });
const sent = determined({ n: 12, report: second, matter: 'm1', outcome: 'referral' });
const told = determined({ n: 13, report: second, matter: 'm2', outcome: 'referral' });
const {
  grounds: _grounds,
  facts: _facts,
  engine: _engine,
  ...decided
} = determined({
  n: 14,
  report: first,
  outcome: 'in-scope',
  supersedes: kept,
}).data;
const way = (matter: string, decision: string) => ({
  report: second,
  matter,
  decision,
  organ: receiver.organ,
});

/** Two reports, the second a repetition; no calendar, so that no working day can be counted. */
const events: readonly DomainEvent[] = [
  reportOf(1, first, 1),
  kept,
  {
    ...later(14, 'DeterminationOverridden', '2024-09-05T01:00:00Z', {
      ...decided,
      outcome: 'in-scope',
      reason: '=理由',
      clause: '条',
      answer: { event: kept.id, outcome: 'undetermined' },
    }),
    actor: 'chief-1',
  },
  reportOf(2, second, 2),
  { ...sent, data: { ...sent.data, target: 'shili' } } as DomainEvent,
  told,
  later(21, 'ReportLinked', '2024-09-03T01:00:00Z', { report: second, duplicateOf: first, reason: 'r' }),
  later(22, 'ReferralDispatched', '2024-09-03T02:00:00Z', {
    ...way('m1', sent.id),
    number: '示巡转〔2024〕1号',
    form: 'extract',
  }),
  later(23, 'ReferralDispatched', '2024-09-03T02:00:00Z', {
    ...way('m2', told.id),
    number: '示巡转〔2024〕2号',
    form: 'extract',
  }),
  later(24, 'ReferralAnswered', '2024-09-20T02:00:00Z', {
    ...way('m2', told.id),
    number: '-示纪复〔2024〕9号',
  }),
];

const exported = async (view: string, ...args: readonly string[]): Promise<Buffer> => {
  const { code } = await guanxia(['ledger', 'export', '--view', view, '-o', 'out.csv', ...args], { cwd });
  expect(code).toBe(0);
  return readFileSync(join(cwd, 'out.csv'));
};

/** What stands in the file, without its byte order mark, one line to a row. */
const textOf = (csv: Uint8Array): string =>
  Buffer.from(csv)
    .toString()
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');

const column = (csv: Uint8Array, heading: string): readonly string[] =>
  (parse(Buffer.from(csv), { bom: true, columns: true }) as Record<string, string>[]).map(
    (row) => row[heading] ?? '',
  );

beforeAll(async () => {
  const store = await openSqliteEventStore({ path: join(cwd, 'guanxia.db') });
  await store.append('reports', events as [DomainEvent], { expected: 0n });
  await store.close();
});

// `vitest run test/cli/ledger-columns.test.ts -u` writes the tables as they are now: read the difference.
describe('the columns of a ledger', () => {
  it.each(['in-scope', 'referral', 'by-subject'])('of %s, in either language', async (view) => {
    for (const language of ['zh', 'en']) {
      const csv = textOf(await exported(view, '--lang', language));
      for (const secret of secrets) expect(csv).not.toContain(secret);
      await expect(csv).toMatchFileSnapshot(join(golden, `${view}.${language}.csv`));
    }
  });

  it('are the same in GB18030', async () => {
    const decoded = new TextDecoder('gb18030').decode(await exported('referral', '--encoding', 'gb18030'));
    expect(decoded.replaceAll('\r\n', '\n')).toBe(textOf(await exported('referral')));
  });

  it('leave out who reported, and the origin says so', async () => {
    await exported('referral');
    const origin = textOf(readFileSync(join(cwd, 'out.csv.origin.csv')));
    expect(origin).toContain('来件所出视图,duties@5\n来件所出视图的日志位置,10\n');
    expect(origin).toContain('说明,不列信访人、联系方式和信访内容');
  });
});

describe('a term', () => {
  const { folder, remove: removeDemo } = scratch();
  beforeAll(async () => {
    await guanxia(['demo', '--reports', '30', '--store', 'sqlite:./guanxia.db'], { cwd: folder });
  });
  afterAll(removeDemo);

  it('is counted by the calendar of the mandate, as the list of referrals counts it', async () => {
    await guanxia(['ledger', 'export', '--view', 'referral', '-o', 'out.csv'], { cwd: folder });
    const csv = readFileSync(join(folder, 'out.csv'));
    const { referrals } = (await guanxiaJson(['referral', 'list', '--json'], { cwd: folder })) as Listed;
    const terms = referrals.map(({ report, dues }) => [report, `转办：${dues[0]?.lastDay}`]);
    const cells = column(csv, '办结期限').map((cell) => cell.split('；')[0]);
    const reports = column(csv, '编号');
    expect(cells.map((cell, i) => [reports[i], cell]).toSorted()).toStrictEqual(terms.toSorted());
    expect(new Set(column(csv, '录入人'))).toStrictEqual(new Set(['demo.intake']));
  });
});
