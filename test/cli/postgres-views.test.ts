import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projections } from '../../src/projections/index.ts';
import { anyPostgres, ownSchema, type Postgres, withPostgres } from '../support/postgres.ts';
import { guanxia } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

const viewNames = ['in-scope', 'referral', 'undetermined', 'by-subject', 'statistics'];

withPostgres('views in PostgreSQL, from the command line', () => {
  let server: Pick<Postgres, 'url' | 'remove'>;
  let own: ReturnType<typeof ownSchema>;

  beforeAll(async () => {
    server = await anyPostgres();
    own = ownSchema(server.url);
  });
  afterAll(async () => {
    await own.drop();
    await server.remove();
  });

  it('are the same as in SQLite, byte for byte, and answer every question', async () => {
    const cwd = scratch();
    const demo = ['demo', '--reports', '60', '--seed', '7'];
    const inSqlite = await guanxia([...demo, '--store', 'sqlite:./a.db'], { cwd });
    const inPostgres = await guanxia([...demo, '--store', 'sqlite:./b.db', '--views', own.url], { cwd });
    expect(inPostgres.stdout.replaceAll('b.db', 'a.db').replace(/ --views '[^']*'/, '')).toBe(
      inSqlite.stdout,
    );
    for (const name of viewNames) {
      const args = ['view', name, '--json', '--store'];
      const expected = await guanxia([...args, 'sqlite:./a.db'], { cwd });
      const env = { GUANXIA_VIEWS: own.url };
      expect(await guanxia([...args, 'sqlite:./b.db'], { cwd, env })).toStrictEqual(expected);
    }
    const urlFile = put(cwd, 'views-url', `${own.url}\n`);
    const rebuilt = await guanxia(
      ['projections', 'rebuild', '--all', '--store', 'sqlite:./b.db', '--progress', 'none'],
      { cwd, env: { GUANXIA_VIEWS_FILE: urlFile } },
    );
    expect(rebuilt).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await guanxia(
      ['projections', 'list', '--store', 'sqlite:./b.db', '--views', own.url],
      {
        cwd,
      },
    );
    expect(stdout.match(/最新/g)).toHaveLength(projections.length);
    const again = await guanxia([...demo, '--store', 'sqlite:./c.db', '--views', own.url], { cwd });
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain('视图存储中已有视图 [store-not-new]');
  });
});

describe('the address of the views', () => {
  const view = (views: string, env: Record<string, string> = {}) =>
    guanxia(['view', 'in-scope', '--lang', 'en', ...(views === '' ? [] : ['--views', views])], {
      cwd: scratch(),
      env,
    });

  it('may not tell a password on the command line', async () => {
    const { stderr, code } = await view('postgres://me:s3cret@127.0.0.1:1/none');
    expect(code).toBe(2);
    expect(stderr).toContain('a password cannot stand on the command line');
    expect(stderr).not.toContain('s3cret');
  });

  it.each(['mysql://127.0.0.1/none', 'sqlite:', 'somewhere'])('is not %s', async (url) => {
    const { stderr, code } = await view(url);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown address of the view store');
  });

  it('may be that of a server that is not there', async () => {
    const cwd = scratch();
    await guanxia(['demo', '--reports', '1', '--store', 'sqlite:./guanxia.db'], { cwd });
    const { stderr, code } = await guanxia(['view', 'in-scope', '--lang', 'en'], {
      cwd,
      env: { GUANXIA_VIEWS: 'postgres://me:s3cret@127.0.0.1:1/none' },
    });
    expect(code).toBe(5);
    expect(stderr).toBe(
      'the view store `postgres://me@127.0.0.1:1/none` in PostgreSQL cannot be used: it cannot be reached [store-unavailable]\n  check the address, and whether PostgreSQL is running\n',
    );
  });

  it('may be a file elsewhere', async () => {
    const cwd = scratch();
    await guanxia(['demo', '--reports', '3', '--store', 'sqlite:./guanxia.db'], { cwd });
    const { code } = await guanxia(['view', 'statistics', '--views', `sqlite:${join(cwd, 'other.views')}`], {
      cwd,
    });
    expect(code).toBe(0);
  });
});
