import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../../src/domain/access/role.ts';
import type { LogLine } from '../../../src/http/log-line.ts';
import { createService, type ServiceOptions } from '../../../src/http/service.ts';
import { type Office, openOffice } from '../../../src/office/office.ts';
import { memoryEventStore, memoryViewStore } from '../../../src/stores/index.ts';
import { memoryVault } from '../../../src/vault/index.ts';
import { publishSmallWorld } from '../../support/test-office.ts';

export const now = '2024-10-01T00:00:00.000Z';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks into
  readonly json: any;
}

export interface Asked {
  readonly as?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface TestService {
  readonly office: Office;
  readonly url: string;
  readonly log: LogLine[];
  /** A key of somebody with these roles; the same for the same holder. */
  readonly keyOf: (holder: string, ...roles: Role[]) => Promise<string>;
  readonly get: (path: string, asked?: Asked) => Promise<Answered>;
  readonly post: (path: string, asked: Asked) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

const answered = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  const isJson = /^application\/(?:problem\+)?json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
};

/** A service on a port of its own over an office in memory, spoken to by its socket. */
export const openService = async (
  options: Partial<ServiceOptions> & { readonly clock?: () => string } = {},
): Promise<TestService> => {
  const { clock = () => now, ...rest } = options;
  const office =
    options.office ??
    (await openOffice({
      store: memoryEventStore(),
      views: memoryViewStore(),
      vault: memoryVault(),
      clock,
    }));
  if (options.office === undefined) await publishSmallWorld(office);
  const log: LogLine[] = [];
  const service = createService({
    requestsPerSecond: 100_000,
    ...rest,
    office,
    log: (line) => log.push(line),
  });
  const url = await service.listen({ host: '127.0.0.1', port: 0 });
  const keys = new Map<string, Promise<string>>();
  const issue = async (holder: string, roles: readonly Role[]): Promise<string> =>
    (await office.access.issueKey({ holder, roles: [...roles], by: 'admin' })).text;
  const keyOf = (holder: string, ...roles: Role[]): Promise<string> => {
    const known = keys.get(holder) ?? issue(holder, roles);
    keys.set(holder, known);
    return known;
  };
  const headersOf = ({ as, key, headers, body }: Asked) => ({
    'Accept-Language': 'en',
    ...(as !== undefined && { Authorization: `Bearer ${as}` }),
    ...(key !== undefined && { 'Idempotency-Key': key }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...headers,
  });
  const bodyOf = (body: unknown) =>
    typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);
  return {
    office,
    url,
    log,
    keyOf,
    get: async (path, asked = {}) => answered(await fetch(`${url}${path}`, { headers: headersOf(asked) })),
    post: async (path, asked) =>
      answered(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: headersOf(asked),
          ...(asked.body !== undefined && { body: bodyOf(asked.body) }),
        }),
      ),
    close: async () => {
      await service.close();
      if (options.office === undefined) await office.close();
    },
  };
};

/** One service for all tests of a file. */
export const sharedService = (options: Parameters<typeof openService>[0] = {}): (() => TestService) => {
  let service: TestService | undefined;
  beforeAll(async () => {
    service = await openService(options);
  });
  afterAll(async () => service?.close());
  return () => service as TestService;
};
