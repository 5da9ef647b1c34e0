import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
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
import { acceptedOf } from './wire/request-headers.ts';

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

/** Every type of body that some route takes. */
const mediaTypes = new Set(['application/json', ...routes.flatMap(({ bodies = {} }) => Object.keys(bodies))]);

const prepare = (app: FastifyInstance, { note, refuse }: Reception, served: readonly Route[]): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...mediaTypes], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async ({ headers }, reply) => {
    reply.headers(protection);
    refuseOtherPages(headers);
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

/** How long requests under way may take when the service ends, in milliseconds, and how often it is looked. */
const [grace, look] = [10_000, 100];

/** Closes what has become idle, and after a while what has not. */
const letGo = async (server: FastifyInstance['server']): Promise<void> => {
  for (let waited = 0; server.listening || (await connections(server)) > 0; waited += look) {
    if (waited < grace) server.closeIdleConnections();
    else server.closeAllConnections();
    await wait(look);
  }
};

const connections = (server: FastifyInstance['server']): Promise<number> =>
  new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));

interface Beside {
  readonly principalOf: Reception['principalOf'];
  /** Aborted when the service ends. */
  readonly closing: AbortSignal;
}

const answering =
  (office: Office, route: Route, { principalOf, closing }: Beside) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([closing, gone.signal]);
    const call = await callOf(office, route, { request, principal: principalOf(request), signal });
    const { status } = route;
    return replyWith(request, reply, { status, accepts: call.accepts, answered: await route.run(call) });
  };

export const createService = (options: ServiceOptions): Service => {
  const { office, readOnly = false, log = () => undefined, requestsPerSecond = 100 } = options;
  const served = routes.filter(({ effect }) => !readOnly || effect === 'reads');
  const app = fastify(serverOptions(options)) as unknown as FastifyInstance;
  const desk = reception({ office, log, requestsPerSecond });
  const closing = new AbortController();
  prepare(app, desk, served);
  for (const route of served)
    app.route({
      method: route.method,
      url: routerPath(route.path),
      ...(route.limit !== undefined && { bodyLimit: route.limit }),
      onRequest: async (request) => {
        await desk.admit(route, request);
        acceptedOf(route, request.headers);
      },
      handler: answering(office, route, { principalOf: desk.principalOf, closing: closing.signal }),
    });
  return {
    listen: async (where) => {
      const address = await app.listen(where);
      app.server.maxConnections = most;
      return address;
    },
    close: async () => {
      closing.abort();
      await Promise.all([app.close(), letGo(app.server)]);
    },
  };
};
