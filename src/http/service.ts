import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Office } from '../office/office.ts';
import { refuseBareSocket } from './bare-socket.ts';
import { callOf } from './call-of.ts';
import type { Log } from './log-line.ts';
import { type Reception, reception } from './reception.ts';
import { replyWith } from './reply-with.ts';
import { type Route, usualLimit } from './route.ts';
import { routes } from './routes/all.ts';
import { assertUtf8, refuseOtherPages } from './wire/guards.ts';
import { methodNotAllowed, notFound } from './wire/http-problems.ts';
import { assertTakesJson } from './wire/request-headers.ts';

export interface ServiceOptions {
  readonly office: Office;
  /** Routes that record something are not there. */
  readonly readOnly?: boolean;
  /** Where the lines of the log go; nowhere unless told. */
  readonly log?: Log;
  /** How many requests a second one client may make; 100 unless told. For a moment it may be twice as many. */
  readonly requestsPerSecond?: number;
  /** Key and certificate in PEM, to serve HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** The service over an office: listening from `listen` to `close`. The office stays the giver's, who closes it. */
export interface Service {
  /** Resolves to the address, such as `http://127.0.0.1:8080`. */
  readonly listen: (where: { readonly host: string; readonly port: number }) => Promise<string>;
  /** Finishes the requests under way, then lets go of the port. */
  readonly close: () => Promise<void>;
}

const protection = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Who is slow, or opens more connections than this, takes nothing from the others. */
const [most, patience] = [2_000, { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 }];

const serverOptions = ({ tls }: ServiceOptions) => ({
  logger: false,
  genReqId: () => randomUUID(),
  bodyLimit: usualLimit,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  routerOptions: { maxParamLength: 200 },
  return503OnClosing: true,
  forceCloseConnections: 'idle' as const,
  clientErrorHandler: refuseBareSocket,
  ...(tls === undefined ? { http: patience } : { https: { ...tls, ...patience } }),
});

/** A path as the router writes it, which has another meaning for colons. */
const routerPath = (path: string): string =>
  path.replaceAll(':', '::').replace(/\{(\w+)\}/g, (_, name: string) => `:${name}`);

/** Whether an address is one of a route, whatever its method. */
const isAt =
  (url: string) =>
  ({ path }: Route): boolean =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(url.split('?')[0] ?? '');

const prepare = (app: FastifyInstance, { note, refuse }: Reception, served: readonly Route[]): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.headers(protection);
    refuseOtherPages(headers);
    assertTakesJson(headers);
    assertUtf8(headers);
  });
  app.addHook('onResponse', async (request, reply) => note(request, reply));
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((request, reply) => {
    if (!routes.some(isAt(request.url))) return refuse(notFound(), request, reply);
    const methods = new Set(served.filter(isAt(request.url)).map(({ method }) => method));
    reply.header('Allow', [...methods].join(', '));
    return refuse(methodNotAllowed(), request, reply);
  });
};

export const createService = (options: ServiceOptions): Service => {
  const { office, readOnly = false, log = () => undefined, requestsPerSecond = 100 } = options;
  const served = routes.filter(({ effect }) => !readOnly || effect === 'reads');
  const app = fastify(serverOptions(options)) as unknown as FastifyInstance;
  const desk = reception({ office, log, requestsPerSecond });
  prepare(app, desk, served);
  for (const route of served)
    app.route({
      method: route.method,
      url: routerPath(route.path),
      ...(route.limit !== undefined && { bodyLimit: route.limit }),
      onRequest: async (request) => desk.admit(route, request),
      handler: async (request, reply) => {
        const call = await callOf(office, route, { request, principal: desk.principalOf(request) });
        return replyWith(request, reply, { status: route.status, answered: await route.run(call) });
      },
    });
  return {
    listen: async (where) => {
      const address = await app.listen(where);
      app.server.maxConnections = most;
      return address;
    },
    close: () => app.close(),
  };
};
