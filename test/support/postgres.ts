import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { it } from 'vitest';

const binaries = (): string | undefined => {
  const debian = '/usr/lib/postgresql';
  const folders = [
    process.env['GUANXIA_POSTGRES_BIN'] ?? '',
    ...(process.env['PATH'] ?? '').split(':'),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
};

const named = process.env['GUANXIA_TEST_POSTGRES'];

/** Why there is no PostgreSQL to test with; `undefined` where there is. */
export const noPostgres: string | undefined =
  named !== undefined || binaries() !== undefined
    ? undefined
    : 'left out: PostgreSQL is not installed (apt-get install postgresql) and GUANXIA_TEST_POSTGRES names none';

/** Runs the tests, or says in their place why they are left out. */
export const withPostgres = (name: string, tests: () => void): void => {
  if (noPostgres === undefined) tests();
  else it(name, ({ skip }) => skip(noPostgres));
};

/** PostgreSQL refuses to run as root. */
const server =
  process.getuid?.() === 0
    ? { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) }
    : {};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
};

/** A private server on a loopback port, whose data go when it is removed. */
export interface Postgres {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as a crash would: nothing is written back first. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Makes a server of one's own, to be started and killed at will. */
export async function privatePostgres(): Promise<Postgres> {
  const bin = binaries() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (server.uid !== undefined) for (const path of [folder, data]) chownSync(path, server.uid, server.gid);
  const init = ['-D', data, '-U', 'guanxia', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...server, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const url = `postgres://guanxia@127.0.0.1:${port}/postgres`;
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=`, 'max_connections=60'];
  let running: ReturnType<typeof spawn> | undefined;

  const kill = async (): Promise<void> => {
    if (running === undefined || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGQUIT');
    await ended;
  };
  return {
    url,
    start: async () => {
      const args = ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])];
      running = spawn(join(bin, 'postgres'), args, { ...server, cwd: folder, stdio: 'ignore' });
      while (!(await answers(url))) {
        if (running.exitCode !== null) throw new Error(`postgres ended with ${running.exitCode}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server that the environment names, or a private one. */
export async function anyPostgres(): Promise<Pick<Postgres, 'url' | 'remove'>> {
  if (named !== undefined) return { url: named, remove: async () => undefined };
  const made = await privatePostgres();
  await made.start();
  return made;
}

/** The URL of a schema of its own in a database, and what drops it. */
export const ownSchema = (url: string): { readonly url: string; readonly drop: () => Promise<void> } => {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const own = new URL(url);
  own.searchParams.set('schema', schema);
  return {
    url: own.href,
    drop: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await client.end();
    },
  };
};
