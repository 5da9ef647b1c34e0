import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groups } from '../../src/cli/commands.ts';
import { longFlag, type Verb } from '../../src/cli/shell/command/declaration.ts';
import { verbsIn } from '../../src/cli/shell/command/walk.ts';
import { outputSchemas } from '../../src/presentation/schemas/all.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { guanxia, type Ran } from './support/command.ts';
import { exampleDocuments, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const files = fileURLToPath(new URL('transcripts/files/', import.meta.url));
const verbs = verbsIn(groups.flatMap(({ commands }) => commands));
const names = verbs.map(({ path, verb }) => [path.join(' '), path, verb] as const);

const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

let server: TestServer;
let store: string;

beforeAll(async () => {
  server = await startTestServer();
  const cwd = mkdtempSync(join(tmpdir(), 'guanxia-commands-'));
  const { code } = await guanxia(['demo', '--store', 'guanxia.db'], { cwd });
  expect(code).toBe(0);
  store = cwd;
});

afterAll(async () => {
  await server.close();
  rmSync(store, { recursive: true, force: true });
});

/** What an example finds in its folder: what the demonstration recorded, its documents, and files to read. */
const furnished = (): string => {
  const cwd = scratch();
  cpSync(store, cwd, { recursive: true });
  cpSync(files, cwd, { recursive: true });
  const documents = ['mandate', 'directory', 'calendar', 'rules'].map(
    (name, i) => [name, JSON.parse(readFileSync(exampleDocuments[i] ?? '', 'utf8'))] as const,
  );
  for (const [name, document] of documents) {
    put(cwd, `${name}.json`, document);
    put(cwd, `${name}-2.json`, { ...document, version: '2' });
  }
  const [[, mandate] = ['', {}]] = documents;
  cpSync(join(files, 'small-rules.json'), join(cwd, 'rules.json'));
  put(cwd, 'receipt-counts.json', {
    ...mandate,
    version: 'receipt-counts',
    readings: { ...mandate.readings, postal: 'receipt' },
  });
  copyFileSync(vectorPath('T01.json'), join(cwd, 'report.json'));
  const report = JSON.parse(readFileSync(vectorPath('T01.json'), 'utf8'));
  put(cwd, 'named.json', {
    ...report,
    text: 'the words of the letter',
    reporter: { signature: 'real-name', reachable: true },
  });
  put(cwd, 'danger.json', {
    ...report,
    matters: [{ ...report.matters[0], subject: { type: 'none' }, dangers: ['life-at-risk'] }],
  });
  put(cwd, 'corrected.json', { matters: [{ id: 'm1', subject: { type: 'none' } }] });
  return cwd;
};

const dispatched = 'referral dispatch e010c4b8/m1 --number 2024-12';
const drafted = 'rules draft rules-2.json --as clerk';
const submitted = 'rules submit cpc-inspection --as clerk';
const key = 'log key new --name example.org/guanxia';

/** What has to be done before an example makes sense. */
const before: Readonly<Record<string, readonly string[]>> = {
  'report unlink': ['report link 9c77dd1b --duplicate-of e010c4b8 --reason same'],
  'matter lift': ['matter override e010c4b8/m1 --outcome in-scope --reason r --clause c'],
  'referral acknowledge': [dispatched],
  'referral object': [dispatched],
  'referral recall': [dispatched],
  'referral reroute': [dispatched, 'referral object e010c4b8/m1 --reasons "not ours"'],
  'referral answer': [dispatched],
  'log checkpoint': [key],
  'audit export': [key, 'log checkpoint'],
  'audit check': [key, 'log checkpoint', 'audit export --all --out evidence.json'],
  'rules submit': [drafted],
  'rules approve': [drafted, submitted],
  'rules return': [drafted, submitted],
  'rules activate': [drafted, submitted, 'rules approve cpc-inspection --hash sha256:… --as head'],
  'report clear': ['receive report.json --json', 'report add e010c4b8 corrected.json'],
  notify: ['receive named.json --json'],
  'report read': ['receive named.json --json'],
  'matter tell': ['receive danger.json --json'],
  'keys revoke': ['keys issue intake-1 --role intake-clerk --as admin-1 --json'],
};

const onServer = new Set([
  'outbox forward',
  'worker run',
  'worker parked list',
  'worker parked retry',
  'store prepare',
]);

/** `…` stands for what was printed before. */
const filled = (line: string, printed: string): string => {
  const hash = /sha256:[0-9a-f]{64}/.exec(printed)?.[0] ?? '';
  const verifierKey = /example\.org\/guanxia\+\S+/.exec(printed)?.[0] ?? '';
  const report = /"report": "([0-9a-f-]{36})"/.exec(printed)?.[1];
  return line
    .replace('sha256:…', hash)
    .replace('example.org/guanxia+…', verifierKey)
    .replace('KEY', /"key": "([^"]+)"/.exec(printed)?.[1] ?? '')
    .replace(/e010c4b8/g, report ?? 'e010c4b8');
};

const played = async (name: string, lines: readonly string[]): Promise<Ran> => {
  const cwd = furnished();
  const env = { LANG: 'en_US.UTF-8', ...(onServer.has(name) && { GUANXIA_STORE: server.url }) };
  let printed = '';
  let ran: Ran = { stdout: '', stderr: '', code: 0 };
  for (const line of lines) {
    const args = words(filled(line, printed));
    const controller = new AbortController();
    if (endless.has(name)) setTimeout(() => controller.abort(), 3_000);
    ran = await guanxia(args, { cwd, env, signal: controller.signal });
    printed += ran.stdout;
  }
  return ran;
};

const endless = new Set(['worker run', 'serve']);

/** Done, done with findings, undetermined, or nothing there; a worker runs until it is interrupted. */
const good = (name: string): readonly number[] => (endless.has(name) ? [0, 130] : [0, 1, 4, 7]);

/** That `--json` prints what a schema says; a command that goes on until it is interrupted may print nothing. */
const expectJson = (name: string, { prints }: Verb, { stdout }: Ran): void => {
  if (prints === 'script') return;
  const isLines = typeof prints === 'object' && prints.lines === true;
  const documents = isLines ? stdout.split('\n').filter((line) => line !== '') : [stdout];
  if (name !== 'worker run') expect(documents).not.toStrictEqual([]);
  for (const document of documents) {
    const value: { readonly schema?: string } = JSON.parse(document);
    if (prints === 'json-always') continue;
    const fitting = prints.json.filter((one) => outputSchemas[one].safeParse(value).success);
    expect(fitting, `${name}: ${document.slice(0, 300)}`).toHaveLength(1);
  }
};

describe.each(names)('guanxia %s', (name, path, verb) => {
  it('has a help that tells of --json, of what is required, and one example', async () => {
    const { stdout, code } = await guanxia([...path, '--help'], { env: { LANG: 'en_US.UTF-8' } });
    expect(code).toBe(0);
    const [usage = ''] = stdout.split('\n');
    expect(stdout).toContain(`Example:\n  ${verb.example}\n`);
    expect(verb.example.startsWith(`guanxia ${name}`), verb.example).toBe(true);
    if (verb.prints !== 'script') expect(stdout).toMatch(/^ {2}--json /m);
    for (const [option, { required }] of Object.entries(verb.options))
      if (required) expect(usage).toContain(` ${longFlag(option)} <`);
  });

  it('does what its example says, and prints JSON if asked to', async () => {
    const example = verb.example.replace(/^guanxia /, '');
    const steps = before[name] ?? [];
    const inWords = await played(name, [...steps, example]);
    expect(inWords, inWords.stderr).toMatchObject({
      code: expect.toSatisfy((code) => good(name).includes(code)),
    });
    if (verb.prints === 'script') return;
    const asJson = await played(name, [...steps, `${example} --json`]);
    expect(asJson.code).toBe(inWords.code);
    expectJson(name, verb, asJson);
  });
});

describe('an option that has one value', () => {
  it('is refused when it is given twice, whatever the values are', async () => {
    const { stdout, stderr, code } = await guanxia(['view', 'referral', '--limit', '2', '--limit', '2'], {
      cwd: furnished(),
      env: { LANG: 'en_US.UTF-8' },
    });
    expect({ stdout, code }).toStrictEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('`--limit` can be given only once [option-given-twice]');
  });

  it('is every option that does not say that it may be repeated', async () => {
    const single = verbs.flatMap(({ path, verb }) =>
      Object.entries(verb.options)
        .filter(([, { value, repeatable }]) => value !== undefined && repeatable !== true)
        .map(([option, { choices }]) => [path, [longFlag(option), choices?.[0] ?? '1']] as const),
    );
    expect(single.length).toBeGreaterThan(100);
    for (const [path, given] of single) {
      const { code, stderr } = await guanxia([...path, ...given, ...given], { cwd: scratch() });
      expect(stderr, [...path, ...given].join(' ')).toContain('[option-given-twice]');
      expect(code).toBe(2);
    }
  });
});

describe('--where', () => {
  const rows = async (
    ...conditions: readonly string[]
  ): Promise<readonly { readonly document: object }[]> => {
    const where = conditions.flatMap((one) => ['--where', one]);
    const { stdout } = await guanxia(['view', 'referral', ...where, '--json'], { cwd: furnished() });
    return JSON.parse(stdout).rows;
  };

  it('of several, all hold', async () => {
    const [posted, settled, both] = [
      await rows('channel=post'),
      await rows('referred to=示例区信访局'),
      await rows('channel=post', 'referred to=示例区信访局'),
    ];
    const keys = new Set(settled.map((row) => JSON.stringify(row)));
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(Math.min(posted.length, settled.length));
    expect(both).toStrictEqual(posted.filter((row) => keys.has(JSON.stringify(row))));
  });

  it('takes the code, and what the table prints in either language', async () => {
    const byCode = await rows('channel=qr-code');
    expect(byCode.length).toBeGreaterThan(0);
    for (const written of ['channel=QR code', 'channel=码上巡', '渠道=码上巡', '渠道=qr-code'])
      expect(await rows(written), written).toStrictEqual(written === '渠道=qr-code' ? [] : byCode);
  });

  it('names the columns there are where there is none of that name', async () => {
    const { stderr, code } = await guanxia(['view', 'referral', '--where', 'chanel=post'], {
      cwd: furnished(),
      env: { LANG: 'en_US.UTF-8' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean `channel`');
  });

  it('beside --limit says how many there are', async () => {
    const all = await rows('channel=post');
    const { stderr } = await guanxia(['view', 'referral', '--where', 'channel=post', '--limit', '2'], {
      cwd: furnished(),
      env: { LANG: 'en_US.UTF-8' },
    });
    expect(stderr).toBe(`2 of ${all.length} rows\n`);
  });
});

describe('a report', () => {
  it('is named by the beginning of its id, as long as no other begins so', async () => {
    const cwd = furnished();
    const whole = await guanxia(['explain', 'e010c4b8-5f4c-8338-95dd-9789f3e23cb2/m1'], { cwd });
    expect(whole.code).toBe(0);
    expect(await guanxia(['explain', 'E010C4B8', 'm1'], { cwd })).toStrictEqual(whole);
  });

  it('is not chosen where several begin so: they are listed', async () => {
    const cwd = scratch();
    await guanxia(['demo', '--reports', '600', '--store', 'guanxia.db'], { cwd });
    const { stdout } = await guanxia(['view', 'duties', '--json'], { cwd });
    const ids: readonly string[] = JSON.parse(stdout).rows.map(({ key: id }: { key: string }) => id);
    const alike = (start: string) => ids.filter((id) => id.startsWith(start));
    const unclear = ids.map((id) => id.slice(0, 4)).find((start) => alike(start).length > 1) ?? '';
    expect(alike(unclear).length).toBe(2);
    const { stderr, code } = await guanxia(['explain', unclear], { cwd });
    expect(code).toBe(4);
    for (const id of alike(unclear)) expect(stderr).toContain(id);
  });
});
