import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projections } from '../../src/projections/index.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { anyPostgres, ownSchema, type Postgres, withPostgres } from '../support/postgres.ts';
import { guanxia } from './support/command.ts';

const office = 'example.office';

const position = /("(?:position|upTo)": )"\d+"/g;

/** Positions are a store's own. */
const withoutPositions = (json: string): string => json.replaceAll(position, '$1""');

interface Entry {
  readonly report: string;
  readonly matter: string;
}

const entryKey = ({ report, matter }: Entry): string => `${report}/${matter}`;

/** Reports are handled many at a time: ids are counted, and dossiers grow, in whatever order that takes. */
const inAnyOrder = (json: string): unknown =>
  JSON.parse(
    withoutPositions(json).replaceAll(/01926000-0000-7000-8[0-9a-f-]+/g, ''),
    (name: string, value: unknown) =>
      name === 'entries'
        ? (value as Entry[]).toSorted((a, b) => (entryKey(a) < entryKey(b) ? -1 : 1))
        : value,
  );

withPostgres('an office on EventStoreDB and PostgreSQL, from the command line', () => {
  let server: TestServer;
  let postgres: Pick<Postgres, 'url' | 'remove'>;
  let own: ReturnType<typeof ownSchema>;
  let cwd: string;

  const run = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
    const ran = await guanxia(args, { cwd, env: { ...env, LANG: 'en_US.UTF-8' } });
    if (ran.code !== 0) throw new Error(`${args.join(' ')}: ${ran.code}\n${ran.stdout}${ran.stderr}`);
    return ran.stdout;
  };
  const here = (...args: readonly string[]) => run(args, { GUANXIA_STORE: 'sqlite:here.db' });
  const there = (...args: readonly string[]) =>
    run(args, { GUANXIA_STORE: server.url, GUANXIA_VIEWS: own.url });
  const copied = (...args: readonly string[]) => run(args, { GUANXIA_STORE: 'sqlite:copy.db' });

  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'guanxia-cli-scale-out-'));
    [server, postgres] = await Promise.all([startTestServer(), anyPostgres()]);
    own = ownSchema(postgres.url);
    const demo = ['demo', '--reports', '30', '--seed', '7'];
    await Promise.all([
      here(...demo, '--store', 'sqlite:here.db'),
      there(...demo, '--store', server.url, '--views', own.url),
    ]);
    await there('log', 'copy', '--to', 'sqlite:copy.db', '--progress', 'none');
  });

  afterAll(async () => {
    await own.drop();
    await Promise.all([server.close(), postgres.remove()]);
    rmSync(cwd, { recursive: true });
  });

  /** What a question is answered there, after it was compared with the answers on SQLite. */
  const compared = async (...args: readonly string[]): Promise<string> => {
    const [theirs, copy, mine] = await Promise.all([there(...args), copied(...args), here(...args)]);
    expect(withoutPositions(theirs)).toBe(withoutPositions(copy));
    expect(inAnyOrder(theirs)).toStrictEqual(inAnyOrder(mine));
    return theirs;
  };

  it.each(projections.map(({ name }) => name))('has the same view %s as one on SQLite', async (name) => {
    const { rows } = JSON.parse(await compared('view', name, '--json'));
    expect(rows.length).toBeGreaterThan(0);
    expect(existsSync(join(cwd, 'guanxia.db.views'))).toBe(false);
  });

  it('has the same decisions when they are made again', async () => {
    const { counts } = JSON.parse(await compared('replay', 'verify', '--json'));
    expect(counts.same).toBeGreaterThan(30);
  });

  it('has the same evidence: what it signed holds for its log when that is copied to SQLite', async () => {
    const key = (await there('log', 'key', 'new', '--name', office)).trim();
    const { size, root } = JSON.parse(await there('log', 'checkpoint', '--json'));
    const signed = ['--checkpoints', 'guanxia.db.checkpoints', '--verifier-key', key];
    const verified = await Promise.all([
      there('log', 'verify', '--json', ...signed),
      copied('log', 'verify', '--json', ...signed),
      here('log', 'verify', '--json'),
    ]);
    const [theirs, copy, mine] = verified.map((json) => JSON.parse(json));
    expect(theirs).toMatchObject({ ok: true, events: size, root, findings: [] });
    expect(theirs.checkpoints).toMatchObject({ given: 1 });
    expect({ ...copy, position: theirs.position }).toStrictEqual(theirs);
    const { events, streams } = theirs;
    expect(mine).toMatchObject({ ok: true, events, streams, findings: [] });
    const checkpoint = `guanxia.db.checkpoints/${String(size).padStart(20, '0')}.checkpoint`;
    const bundle = ['audit', 'export', '--all', '--checkpoint', checkpoint, '--verifier-key', key, '--out'];
    await Promise.all([there(...bundle, 'there.json'), copied(...bundle, 'copy.json')]);
    expect(readFileSync(join(cwd, 'there.json'))).toStrictEqual(readFileSync(join(cwd, 'copy.json')));
    expect(await there('audit', 'check', 'there.json', '--verifier-key', key)).toContain(office);
  });

  it('answers whatever can be asked of a log and its views', async () => {
    const [row] = JSON.parse(await there('view', 'referral', '--json')).rows;
    const [dossier] = JSON.parse(await there('view', 'by-subject', '--json')).rows;
    const { subject } = dossier.document;
    const asked = {
      doctor: ['doctor'],
      explain: ['explain', row.key, '--json'],
      ledger: ['ledger', 'export', '--view', 'referral', '--format', 'csv', '-o', 'referral.csv'],
      report: ['audit', 'report', '--verify', '-o', 'report.html'],
    };
    const answers = await Promise.all(
      Object.entries(asked).map(async ([name, args]) => [name, await there(...args)] as const),
    );
    const told = Object.fromEntries(answers);
    expect(told['doctor']).toContain('views: the view duties is up to date');
    expect(told['doctor']).toContain('workers: no report is parked');
    expect(server.groups.all()).toStrictEqual([]);
    expect(JSON.parse(told['explain'] ?? '')).toMatchObject({ report: row.document.report });
    expect(told['ledger']).toMatch(/^referral.csv written, [1-9]\d* rows$/m);
    await compared('subject', subject, '--json');
    await compared('due', '--as-of', '2024-10-01T00:00:00.000Z', '--json');
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('example-district-2024');
  });
});
