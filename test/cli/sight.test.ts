import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/office/stores/open-store.ts';
import { parseStoreUrl } from '../../src/office/stores/store-url.ts';
import { exportNames } from '../../src/presentation/ledgers/export-names.ts';
import { viewNames } from '../../src/presentation/views/view-names.ts';
import { memoryViewStore } from '../../src/stores/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { type Arrival, hiddenIn, played } from '../support/two-offices.ts';
import { guanxia } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

const arrivals: readonly Arrival[] = [
  { matters: ['secretary'] },
  { matters: ['leader'] },
  { matters: ['clerk', 'bureau'], later: 'dispatch' },
  { matters: ['above'], later: 'override' },
  { matters: ['somebody'] },
  { matters: ['chief'], repeats: 1 },
  { matters: ['clerk'], later: 'override' },
  { matters: ['chief', 'secretary'], defer: true },
  { matters: ['leader'], defer: true },
  { matters: ['secretary', 'leader'] },
  { matters: ['clerk'], repeats: 1, later: 'dispatch' },
];
const hidden = hiddenIn(arrivals);

/** A folder with the store of an office, and the ids of its reports. */
const office = async (isReceived?: (n: number) => boolean) => {
  const folder = scratch();
  const store = await openLog(parseStoreUrl(`sqlite:${join(folder, 'guanxia.db')}`), 'create');
  try {
    const { reports } = await played({ store, views: memoryViewStore() }, arrivals, isReceived);
    put(folder, 'next.json', { ...inspectionRules, version: '2099.01-1' });
    return { folder, reports };
  } finally {
    await store.close();
  }
};

/** Every command that shows what was received; `ID` stands for a report. */
const commands: readonly (readonly string[])[] = [
  ...viewNames.flatMap((name) => [
    ['view', name],
    ['view', name, '--json'],
    ['view', name, '--ndjson'],
    ['view', name, '--json', '--as-of', '2024-09-20T00:00:09Z'],
  ]),
  ['view', 'statistics', '--svg', 'out.file'],
  ...exportNames.map((name) => ['ledger', 'export', '--view', name, '--format', 'csv', '-o', 'out.file']),
  ['due', '--as-of', '2024-12-01'],
  ['due', '--as-of', '2024-12-01', '--json'],
  ['referral', 'list', '--as-of', '2024-12-01'],
  ['referral', 'list', '--as-of', '2024-12-01', '--json'],
  ['subject', 'person:jia'],
  ['subject', 'post:leader', '--json'],
  ['subject', 'post:chief', '--json'],
  ['explain', 'ID', '--all'],
  ['explain', 'ID', '--json'],
  ['log', 'list'],
  ['log', 'list', '--json'],
  ['log', 'list', '--limit', '14'],
  ['log', 'list', '--after', '9', '--json'],
  ['log', 'list', '--type', 'ReportReceived'],
  ['documents', '--stale', '--json'],
  ['replay', 'verify', '--json'],
  ['replay', 'verify'],
  ['replay', 'what-if', '--rules', 'next.json', '--json'],
  ['audit', 'report', '-o', 'out.file'],
  ['audit', 'report', '-o', 'out.file', '--verify'],
];

const made = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z| ?[+-]\d\d:\d\d| ?UTC)?/g;
const speed = /[\d.,]+ ?(秒|s\b|件\/秒|reports\/s)/g;

/** Everything that a command says and writes. Only when a page was made, and how fast, is of the run itself. */
const said = async (folder: string, args: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await guanxia(args, { cwd: folder });
  const files = ['out.file', 'out.file.origin.csv']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      rmSync(path);
      return text;
    });
  const page = args[0] === 'audit' ? files.map((file) => file.replaceAll(made, 'WHEN')) : files;
  return JSON.stringify({ code, stdout, stderr: stderr.replaceAll(speed, 'FAST'), files: page }, null, 1);
};

describe('a command with --for group', () => {
  it('says and writes what it would, had the rest never come', { timeout: 300_000 }, async () => {
    const whole = await office();
    const part = await office((n) => !hidden.has(n));
    const seen = whole.reports[2] as string;
    const alike: string[] = [];
    for (const command of commands) {
      const args = command.map((arg) => (arg === 'ID' ? seen : arg));
      const forGroup = [...args, '--for', 'group'];
      const expected = await said(part.folder, forGroup);
      expect(await said(whole.folder, forGroup), command.join(' ')).toBe(expected);
      if ((await said(whole.folder, args)) === (await said(part.folder, args))) alike.push(command.join(' '));
    }
    // The comparison can tell: without `--for` all others differ.
    expect(alike).toStrictEqual(['documents --stale --json']);
  });

  it('answers of a report that the group may not see as of one that nobody has', async () => {
    const { folder, reports } = await office();
    const nobody = '00000000-0000-8000-8000-00000000dead';
    for (const n of hidden)
      for (const args of [
        ['explain', 'ID'],
        ['explain', 'ID', '--json'],
        ['log', 'list', '--stream', 'report-ID'],
        ['replay', 'verify', '--report', 'ID'],
      ]) {
        const ask = (id: string) =>
          said(folder, [...args.map((arg) => arg.replace('ID', id)), '--for', 'group']).then((all) =>
            all.replaceAll(id, 'ID'),
          );
        expect(await ask(reports[n] as string), args.join(' ')).toBe(await ask(nobody));
      }
  });
});
