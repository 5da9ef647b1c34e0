import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../app/access/access.ts';
import type { Office } from '../office/office.ts';
import { assertAllowed } from './authorise.ts';
import { asProblem } from './faults.ts';
import { framesOf, type Log } from './log-line.ts';
import { retryAfter, statusOf } from './problems.ts';
import type { Route } from './route.ts';
import { tokenBuckets } from './token-buckets.ts';
import { rateLimited } from './wire/http-problems.ts';
import { problemOf } from './wire/problem-body.ts';
import { bearerOf, languageOf } from './wire/request-headers.ts';

const nobody: Principal = { actor: 'nobody', roles: new Set() };

/** What is known of a request while it is answered: who is authenticated, and what was wrong. */
interface Noted {
  principal: Principal;
  problem?: string;
}

/** What happens to every request before and after its route: it is let in, refused, and noted in the log. */
export interface Reception {
  readonly principalOf: (request: FastifyRequest) => Principal;
  /** @throws {GuanxiaError} `not-authenticated`, `rate-limited`, `forbidden` */
  readonly admit: (route: Route, request: FastifyRequest) => Promise<void>;
  readonly refuse: (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  readonly note: (request: FastifyRequest, reply: FastifyReply) => void;
}

interface Means {
  readonly office: Office;
  readonly log: Log;
  readonly requestsPerSecond: number;
}

const notebook = () => {
  const notes = new WeakMap<FastifyRequest, Noted>();
  return (request: FastifyRequest): Noted => {
    const known = notes.get(request) ?? { principal: nobody };
    notes.set(request, known);
    return known;
  };
};

const refusing =
  ({ office, log }: Means, noted: ReturnType<typeof notebook>): Reception['refuse'] =>
  (error, request, reply) => {
    const told = asProblem(error);
    const status = statusOf(told);
    noted(request).problem = told.code;
    if (status === 500)
      log({ time: office.ports.clock(), event: 'internal', req: request.id, at: framesOf(error) });
    const language = languageOf(request.headers);
    const after = retryAfter(told);
    if (after !== undefined) reply.header('Retry-After', String(after));
    if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
    return reply
      .code(status)
      .header('Content-Language', language)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemOf(told, { status, language, request: request.id })));
  };

const noting =
  ({ office, log }: Means, noted: ReturnType<typeof notebook>): Reception['note'] =>
  (request, reply) => {
    const { principal, problem } = noted(request);
    log({
      time: office.ports.clock(),
      event: 'request',
      req: request.id,
      route: request.routeOptions.url ?? '(none)',
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(principal !== nobody && { actor: principal.actor }),
      ...(problem !== undefined && { problem }),
    });
  };

export const reception = (means: Means): Reception => {
  const noted = notebook();
  const isWithinRate = tokenBuckets(means.requestsPerSecond);
  return {
    principalOf: (request) => noted(request).principal,
    admit: async ({ policy }, request) => {
      if ('open' in policy) return;
      const principal = await means.office.access.authenticate(bearerOf(request.headers));
      noted(request).principal = principal;
      if (!isWithinRate(principal.actor)) throw rateLimited();
      assertAllowed(policy, principal);
    },
    refuse: refusing(means, noted),
    note: noting(means, noted),
  };
};
