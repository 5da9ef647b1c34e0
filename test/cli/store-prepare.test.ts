import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { noted } from '../support/sample-events.ts';
import { guanxia } from './support/command.ts';
import { scratch } from './support/scratch.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

const store = (prefix: string) => `${server.url}&streamPrefix=${prefix}`;

const prepare = (prefix: string, ...args: readonly string[]) =>
  guanxia(['store', 'prepare', '--lang', 'en', '--store', store(prefix), ...args], { cwd: scratch() });

const rights = (stream: string): unknown =>
  JSON.parse(new TextDecoder().decode(server.log.stream(stream)?.at(-1)?.data));

const parked = '$$$persistentsubscription-$all::east.guanxia-parked';

describe('store prepare', () => {
  it('grants what an office needs and makes its group; again it changes nothing', async () => {
    const first = await prepare('east.');
    expect(first).toMatchObject({
      code: 0,
      stdout: [
        '✓ may read the whole log: guanxia  done',
        '✓ the group east.guanxia, which is given reports of this prefix alone  done',
        '✓ may read what is parked: guanxia  done',
        '',
      ].join('\n'),
      stderr: expect.stringContaining('reads the logs of all offices on this server'),
    });
    expect(rights('$$$all')).toStrictEqual({ $acl: { $r: ['$admins', 'guanxia'] } });
    expect(rights(parked)).toStrictEqual({ $acl: { $r: ['$admins', '$ops', 'guanxia'] } });
    expect(server.groups.all().map(({ settings }) => settings.name)).toStrictEqual(['east.guanxia']);
    const written = server.log.all().length;
    const again = await prepare('east.', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({
      group: 'east.guanxia',
      prepared: [
        { what: 'log', isNew: false },
        { what: 'group', isNew: false },
        { what: 'parked', isNew: false },
      ],
    });
    expect(server.log.all()).toHaveLength(written);
  });

  it('adds to what others were granted, and keeps what else stands there', async () => {
    await prepare('west.', '--reads', 'west-staff', '--reads', 'west-audit');
    expect(rights('$$$all')).toStrictEqual({
      $acl: { $r: ['$admins', 'guanxia', 'west-staff', 'west-audit'] },
    });
    const settings = { $systemStreamAcl: { $r: '$admins' }, $userStreamAcl: { $r: '$all', $w: ['$all'] } };
    server.log.append('$settings', 'any', [
      {
        id: '00000000-0000-7000-8000-000000000001',
        type: '$settings',
        contentType: 'application/json',
        data: new TextEncoder().encode(JSON.stringify(settings)),
        metadata: new Uint8Array(),
      },
    ]);
    const restricted = await prepare(
      'west.',
      '--reads',
      'staff',
      '--writes',
      'intake',
      '--writes',
      'workers',
    );
    expect(restricted.stdout).toContain(
      '✓ may append, and nobody else on the whole server: intake, workers  done\n',
    );
    expect(rights('$settings')).toStrictEqual({
      $systemStreamAcl: { $r: '$admins' },
      $userStreamAcl: {
        $r: ['$admins', 'staff', 'intake', 'workers'],
        $w: ['$admins', 'intake', 'workers'],
        $d: ['$admins'],
        $mr: ['$admins', 'staff', 'intake', 'workers'],
        $mw: ['$admins'],
      },
    });
  });

  it('says to whom it has to be left', async () => {
    server.faults.onAppend = () => ({ kind: 'refuse', code: 7, exception: 'access-denied' });
    const denied = await prepare('north.');
    server.faults.onAppend = () => undefined;
    expect(denied).toMatchObject({ code: 5, stdout: '' });
    expect(denied.stderr).toContain('no right on the EventStoreDB server to grant rights and make groups');
    expect(denied.stderr).toContain('run it as a member of $admins; once is enough');
  });

  it('takes names of users and groups alone, and needs a server', async () => {
    expect(await prepare('east.', '--reads', '')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[invalid-option]'),
    });
    const local = await guanxia(['store', 'prepare', '--store', 'sqlite:guanxia.db'], { cwd: scratch() });
    expect(local).toMatchObject({ code: 2, stderr: expect.stringContaining('[worker-needs-server]') });
  });
});

describe('doctor', () => {
  const doctor = async (url: string) =>
    (await guanxia(['doctor', '--lang', 'en', '--store', url], { cwd: scratch() })).stdout;

  it('says when somebody else is on the server, and who reads whose streams', async () => {
    const shared = await startTestServer();
    const office = async (prefix: string, n: number) => {
      const log = await openEventStoreDb({ connectionString: `${shared.url}&streamPrefix=${prefix}` });
      await log.append(`report-${n}`, [noted(n)], { expected: 0n });
      await log.close();
    };
    await office('east.', 1);
    const alone = await doctor(`${shared.url}&streamPrefix=east.`);
    expect(alone).not.toContain('others have streams');
    await office('west.', 2);
    const beside = await doctor(`${shared.url}&streamPrefix=east.`);
    expect(beside).toContain(
      '! log: others have streams on the server: `west.`\n    whoever may read `$all` reads the logs of all offices on this server',
    );
    const unnamed = await doctor(shared.url);
    expect(unnamed).toContain('✗ log: an office with prefix `east.` is on the server, and this one has none');
    await shared.close();
  });
});
