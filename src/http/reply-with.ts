import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '../json/canonical-json.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Reply, Route } from './route.ts';
import { positionToken } from './wire/tokens.ts';

const nextLink = (url: string, next: string): string => {
  const [path = '', query = ''] = url.split('?');
  const wanted = new URLSearchParams(query);
  wanted.set('after', next);
  return `<${path}?${wanted}>; rel="next"`;
};

interface Answering {
  readonly status: Route['status'];
  readonly answered: Reply;
  /** The type of a stream. */
  readonly accepts: string;
}

/**
 * Sends what a route answers, with the headers that go with it. Bodies are in canonical form, so that the same answer
 * is the same bytes, be it made of what was just decided or read from the log.
 */
export const replyWith = (
  request: FastifyRequest,
  reply: FastifyReply,
  { status, answered, accepts }: Answering,
): FastifyReply => {
  const { body, version, position, location, replayed, next, view, stream } = answered;
  if (version !== undefined) reply.header('ETag', `"${version}"`);
  if (position !== undefined) reply.header('Guanxia-Position', positionToken(position));
  if (location !== undefined) reply.header('Location', location);
  if (replayed === true) reply.header('Idempotency-Replayed', 'true');
  if (next !== undefined) reply.header('Link', nextLink(request.url, next));
  if (view !== undefined) reply.header('Guanxia-View', view);
  if (version !== undefined && request.headers['if-none-match'] === `"${version}"`)
    return reply.code(304).send();
  if (stream !== undefined) return reply.code(status).type(accepts).send(Readable.from(stream));
  return reply
    .code(answered.status ?? status)
    .type('application/json; charset=utf-8')
    .send(canonicalJson(JSON.parse(JSON.stringify(body)) as JsonValue));
};
