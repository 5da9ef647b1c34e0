import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventStoreDbEventStore, eventStoreDbWorkQueue } from '../../../src/stores/eventstoredb/index.ts';
import { clientOptions } from '../../../src/stores/eventstoredb/open.ts';
import { type Authority, authority } from '../../support/certificates.ts';
import {
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../support/esdb-server/server.ts';
import { noted } from '../../support/sample-events.ts';

/** Far less than the fifteen seconds for which a server is waited for that may come. */
const atOnce = 10_000;

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'guanxia-reasons-'));
const caFile = join(folder, 'ca.crt');
let trusted: Authority;
let stranger: Authority;
let server: TestServer | undefined;

beforeAll(() => {
  trusted = authority();
  stranger = authority('Stranger');
  writeFileSync(caFile, trusted.cert);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const users = [
  { name: 'admin', password: 'changeit', groups: ['$admins'] },
  { name: 'clerk', password: 'secret', groups: [] },
];

const start = async (options: TestServerOptions) => {
  server = await startTestServer(options);
  return server;
};

/** An address of the server that is running, as `who`, with what follows. */
const address = (settings: string, who = '', host = 'localhost') =>
  `esdb://${who}${host}:${server?.link.port}?${settings}`;

const withTls = () => `tls=true&tlsCAFile=${caFile}`;

interface Outcome {
  readonly error: unknown;
  readonly took: number;
}

const asked = async (
  connectionString: string,
  what: 'read' | 'append' | 'end' | 'work',
): Promise<Outcome> => {
  const options = await clientOptions(connectionString);
  const store = eventStoreDbEventStore(options);
  const queue = eventStoreDbWorkQueue({ ...options, group: 'guanxia' });
  const calls = {
    read: () => store.readStream('s'),
    append: () => store.append('s', [noted(1)], { expected: 0n }),
    end: () => store.end(),
    work: async () => {
      for await (const _item of queue.take({ signal: new AbortController().signal })) return;
    },
  };
  const began = performance.now();
  const error = await calls[what]().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const took = performance.now() - began;
  await store.close();
  await queue.close();
  return { error, took };
};

const everyCall = ['read', 'append', 'end', 'work'] as const;

describe('why no connection comes about, told at once', () => {
  const reasons = {
    'an authority that nobody trusts': async () => {
      await start({ tls: stranger.issue() });
      return [address(withTls()), 'issued by nobody who is trusted here'];
    },
    'a certificate without its authority being named': async () => {
      await start({ tls: trusted.issue() });
      return [address('tls=true'), 'issued by nobody who is trusted here'];
    },
    'a certificate that has expired': async () => {
      const notAfter = new Date(Date.now() - day);
      const notBefore = new Date(Date.now() - 2 * day);
      await start({ tls: trusted.issue({ notBefore, notAfter }) });
      return [address(withTls()), 'has expired, or is not valid yet'];
    },
    'a certificate that is not valid yet': async () => {
      await start({
        tls: trusted.issue({
          notBefore: new Date(Date.now() + day),
          notAfter: new Date(Date.now() + 2 * day),
        }),
      });
      return [address(withTls()), 'has expired, or is not valid yet'];
    },
    'a certificate for another name': async () => {
      await start({ tls: trusted.issue({ hosts: ['elsewhere.example'], addresses: [] }) });
      return [address(withTls()), 'is for another host name'];
    },
    'TLS to a server without': async () => {
      await start({});
      return [address(withTls()), 'TLS was spoken'];
    },
    'a host that nobody knows': async () => {
      await start({});
      return [address('tls=false', '', 'no-such-host.invalid'), 'host is unknown'];
    },
  } as const;

  it.each(Object.entries(reasons))('%s, in every call', async (_reason, prepare) => {
    const [url, words] = (await prepare()) as [string, string];
    for (const { error, took } of await Promise.all(everyCall.map((what) => asked(url, what)))) {
      expect(error).toMatchObject({ code: 'store-unavailable', message: expect.stringContaining(words) });
      expect(took).toBeLessThan(atOnce);
    }
  });
});

describe('why a server refuses, told at once', () => {
  const secured = () => start({ tls: trusted.issue(), users });

  it('a wrong password, in every call', async () => {
    await secured();
    const url = address(withTls(), 'clerk:wrong@');
    for (const { error, took } of await Promise.all(everyCall.map((what) => asked(url, what)))) {
      expect(error).toMatchObject({
        code: 'store-denied',
        message: expect.stringContaining('does not know the user, or the password is wrong'),
      });
      expect(took).toBeLessThan(atOnce);
    }
  });

  it.each([
    ['end', 'to read all events (`$r` of `$all`)'],
    ['work', 'to use group `guanxia`, which takes that of reading `$all`'],
  ] as const)('a right that is missing is named, in a call to %s', async (what, right) => {
    await secured();
    const { error, took } = await asked(address(withTls(), 'clerk:secret@'), what);
    expect(error).toMatchObject({ code: 'store-denied', message: expect.stringContaining(right) });
    expect(took).toBeLessThan(atOnce);
  });

  it('a stream whose metadata let others write', async () => {
    const { log } = await secured();
    log.append('$$s', 'any', [
      {
        id: 'c1b1f8ab-4b3c-4d4e-8a8f-4c3f0c8f9d11',
        type: '$metadata',
        contentType: 'application/json',
        metadata: new Uint8Array(),
        data: new TextEncoder().encode(JSON.stringify({ $acl: { $w: '$admins' } })),
      },
    ]);
    const { error } = await asked(address(withTls(), 'clerk:secret@'), 'append');
    expect(error).toMatchObject({
      code: 'store-denied',
      message: expect.stringContaining('to append to stream `s` (`$w`)'),
    });
  });

  it('whoever is known and may is served', async () => {
    await secured();
    expect((await asked(address(withTls(), 'clerk:secret@'), 'append')).error).toBeUndefined();
    expect((await asked(address(withTls(), 'admin:changeit@'), 'end')).error).toBeUndefined();
  });
});

describe('what may pass is waited for, then told', () => {
  const impatient = { call: 500, operation: 900, outage: 900, pause: 5, rest: 50, look: 50 };
  const readWith = async (connectionString: string) => {
    const store = eventStoreDbEventStore({ ...(await clientOptions(connectionString)), timing: impatient });
    const error = await store.readStream('s').catch((thrown: unknown) => thrown);
    await store.close();
    return error;
  };

  it('a server that speaks TLS alone, asked plainly', async () => {
    await start({ tls: trusted.issue() });
    expect(await readWith(address('tls=false'))).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('it may speak TLS only'),
    });
  });

  it('a port on which nothing listens', async () => {
    (await start({})).link.set('refuse');
    expect(await readWith(address('tls=false', '', '127.0.0.1'))).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('the connection was refused'),
    });
  });

  it('a server that says nothing', async () => {
    (await start({})).link.set('silent');
    expect(await readWith(address('tls=false', '', '127.0.0.1'))).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('does not answer'),
    });
  });
});

describe('a cluster', () => {
  it.each(['read', 'work'] as const)(
    'whose nodes have untrusted certificates is told at once, in a call to %s',
    async (what) => {
      await start({ tls: stranger.issue() });
      const seeds = `localhost:${server?.link.port},127.0.0.1:${server?.link.port}`;
      const { error, took } = await asked(`esdb://${seeds}?${withTls()}`, what);
      expect(error).toMatchObject({
        code: 'store-unavailable',
        message: expect.stringContaining('issued by nobody who is trusted here'),
      });
      expect(took).toBeLessThan(atOnce);
    },
  );
});
