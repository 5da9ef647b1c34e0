import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaProcess } from './support/command.ts';
import { exampleDocuments, publishExample, vectorPath } from './support/example.ts';
import { listing, put, scratch } from './support/scratch.ts';

const report = vectorPath('T01.json');

/** Change bytes of the store's header (sqlite.org/fileformat.html). */
const patch = (path: string, offset: number, value: number): void => {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(value, offset);
  writeFileSync(path, bytes);
};

const userVersion = 60;
const applicationId = 68;

/** Ways a store can be unusable, and what is told. */
const broken: readonly (readonly [name: string, spoil: (path: string) => void, code: string])[] = [
  ['of another version', (path) => patch(path, userVersion, 99), 'store-version'],
  ['that is a foreign database', (path) => patch(path, applicationId, 0x12345678), 'not-a-guanxia-store'],
  ['that is no database', (path) => writeFileSync(path, 'a shopping list'), 'not-a-guanxia-store'],
  ['that others can read', (path) => chmodSync(path, 0o644), 'store-exposed'],
];

describe('a store', () => {
  it.each(broken)('%s is told and left as it is', async (_name, spoil, code) => {
    const folder = scratch();
    const path = await publishExample(folder);
    spoil(path);
    const before = listing(folder);
    for (const args of [
      ['receive', report],
      ['view', 'in-scope'],
      ['publish', exampleDocuments[2] ?? ''],
    ]) {
      const ran = await guanxia(args, { cwd: folder });
      expect(ran.stderr).toContain(`[${code}]`);
      expect(ran).toMatchObject({ stdout: '', code: 5 });
    }
    expect(listing(folder)).toStrictEqual(before);
  });

  it('that is not there is not made by a command that needs one', async () => {
    const folder = scratch();
    for (const args of [
      ['receive', report],
      ['view', 'in-scope'],
      ['explain', '00000000-0000-8000-8000-000000000000'],
    ])
      expect(await guanxia(args, { cwd: folder })).toMatchObject({ stdout: '', code: 5 });
    expect(listing(folder)).toStrictEqual([]);
  });

  it('without documents says what to publish, and no vault is made for it', async () => {
    const folder = scratch();
    await guanxiaProcess(['publish', exampleDocuments[2] ?? ''], { cwd: folder });
    const before = listing(folder);
    const { stderr, code } = await guanxiaProcess(['receive', report, '--lang', 'en'], { cwd: folder });
    expect(stderr).toContain('publish it with `guanxia publish FILE…`');
    expect(code).toBe(3);
    expect(listing(folder)).toStrictEqual(before);
  });

  it('is made for its owner alone, with everything beside it', async () => {
    const folder = scratch();
    await publishExample(folder);
    // A process that has ended holds no file any more.
    await guanxiaProcess(['receive', report], { cwd: folder });
    await guanxiaProcess(['view', 'in-scope'], { cwd: folder });
    const modes = ['guanxia.db', 'guanxia.db.views', 'guanxia.db.vault', 'guanxia.db.key'].map((name) => [
      name,
      (statSync(join(folder, name)).mode & 0o777).toString(8),
    ]);
    expect(modes).toStrictEqual(modes.map(([name]) => [name, '600']));
    expect(listing(folder).length).toBe(4);
  });

  it('is named by --store, by GUANXIA_STORE, or is ./guanxia.db', async () => {
    const folder = scratch();
    const path = await publishExample(folder);
    copyFileSync(path, join(folder, 'other.db'));
    chmodSync(join(folder, 'other.db'), 0o600);
    const rows = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      JSON.parse((await guanxia(['view', 'in-scope', '--json', ...args], { cwd: folder, env })).stdout).rows
        .length;
    await guanxia(['receive', report, '--store', 'sqlite:other.db'], { cwd: folder });
    expect(await rows([])).toBe(0);
    expect(await rows(['--store', 'sqlite:./other.db'])).toBe(1);
    expect(await rows([], { GUANXIA_STORE: `sqlite:${join(folder, 'other.db')}` })).toBe(1);
    expect(await rows(['--store', 'sqlite:guanxia.db'], { GUANXIA_STORE: 'sqlite:other.db' })).toBe(0);
  });

  it('whose views are of another log says so', async () => {
    const folder = scratch();
    const path = await publishExample(folder);
    await guanxia(['receive', report], { cwd: folder });
    await guanxia(['view', 'in-scope'], { cwd: folder });
    const other = scratch();
    const otherPath = join(other, 'guanxia.db');
    await guanxia(['publish', exampleDocuments[2] ?? ''], { cwd: other });
    await guanxia(['publish', ...exampleDocuments, '--approved-by', 'li', '--accept-unverified', 'a test'], {
      cwd: other,
    });
    await guanxia(['receive', report], { cwd: other });
    copyFileSync(`${path}.views`, `${otherPath}.views`);
    chmodSync(`${otherPath}.views`, 0o600);
    const { stderr, code } = await guanxia(['view', 'in-scope'], { cwd: other });
    expect(stderr).toContain('[views-of-another-log]');
    expect(code).toBe(5);
  });
});

describe('documents are published together or not at all', () => {
  it('when one file is wrong', async () => {
    const folder = scratch();
    const wrong = put(folder, 'wrong.json', { kind: 'calendar' });
    const before = listing(folder);
    const { code } = await guanxia(['publish', exampleDocuments[0] ?? '', wrong], { cwd: folder });
    expect(code).toBe(3);
    expect(listing(folder)).toStrictEqual(before);
  });

  it.each([
    ['of an unknown kind', { kind: 'mandat' }, '(/kind)', 3],
    ['without a kind', {}, '(/kind)', 3],
  ])('when one is %s', async (_name, document, told, exit) => {
    const folder = scratch();
    const { stderr, code } = await guanxia(['publish', put(folder, 'x.json', document)], { cwd: folder });
    expect(stderr).toContain(told);
    expect(code).toBe(exit);
    expect(listing(folder).length).toBe(1);
  });

  it('when a directory contradicts itself, told with the place', async () => {
    const folder = scratch();
    const directory = JSON.parse(readFileSync(exampleDocuments[1] ?? '', 'utf8'));
    const tenures = [...directory.tenures, { person: 'nobody-at-all', post: directory.posts[0].id }];
    const file = put(folder, 'directory.json', { ...directory, tenures });
    for (const args of [
      ['publish', file],
      ['decide', report, '--directory', file],
    ]) {
      const { stderr, code } = await guanxia([...args, '--lang', 'en'], { cwd: folder });
      expect(stderr).toMatch(
        /directory\.json:\d+:\d+ \(\/tenures\/\d+\/person\): .*`nobody-at-all`.* \[unknown-person\]/,
      );
      expect(code).toBe(3);
    }
    expect(listing(folder).length).toBe(1);
  });

  it('when a version that is out has other content', async () => {
    const folder = scratch();
    await publishExample(folder);
    const calendar = JSON.parse(readFileSync(exampleDocuments[2] ?? '', 'utf8'));
    const changed = put(folder, 'calendar.json', { ...calendar, title: { 'zh-CN': '改', en: 'changed' } });
    const { stderr, code } = await guanxia(['publish', changed], { cwd: folder });
    expect(stderr).toContain('[document-version-reused]');
    expect(code).toBe(6);
  });

  it('when author and approver are one', async () => {
    const folder = scratch();
    const args = ['publish', ...exampleDocuments, '--as', 'li', '--approved-by', 'li'];
    const { stderr, code } = await guanxia(args, { cwd: folder });
    expect(stderr).toContain('[approver-is-author]');
    expect(code).toBe(2);
    expect(listing(folder)).toStrictEqual([]);
  });

  it.each([
    ['--as', '李处长'],
    ['--approved-by', 'Wang Wu'],
    ['--from', '2024-08-01'],
  ])('when %s is not right', async (option, value) => {
    const folder = scratch();
    const { stderr, code } = await guanxia(['publish', ...exampleDocuments, option, value], { cwd: folder });
    expect(stderr).toContain('[invalid-option]');
    expect(code).toBe(2);
    expect(listing(folder)).toStrictEqual([]);
  });
});
