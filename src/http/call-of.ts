import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Principal } from '../app/access/access.ts';
import { parsePrivate, parseValue } from '../json/parse-with.ts';
import { pointer } from '../json/pointer.ts';
import { readJson } from '../json/read-json.ts';
import { schemaKeys } from '../json/schema-keys.ts';
import type { Office } from '../office/office.ts';
import { GuanxiaError } from '../problems/guanxia-error.ts';
import { assertMayHandle } from './authorise.ts';
import { type Call, type Route, usualLimit } from './route.ts';
import { approverClaimed, badRequest, unsupportedMediaType } from './wire/http-problems.ts';
import { acceptedOf, expectedOf, idempotencyKeyOf, languageOf, mediaOf } from './wire/request-headers.ts';

const schemaOf = ({ body, bodies }: Route, media: string): z.ZodType => {
  const schema = media === 'application/json' ? body : bodies?.[media];
  if (schema === undefined) throw unsupportedMediaType();
  return schema;
};

/** Where somebody is named as an approver: nobody approves by what another one writes. */
const approverIn = (value: unknown, at: readonly string[] = []): readonly string[] | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = key === 'approvedBy' ? [...at, key] : approverIn(each, [...at, key]);
    if (found !== undefined) return found;
  }
  return undefined;
};

const read = (sent: Uint8Array, limit: number, schema: z.ZodType) => {
  const document = readJson(sent, { maxBytes: limit, repeat: schemaKeys(schema) });
  const claimed = approverIn(document.value);
  if (claimed !== undefined) throw approverClaimed(pointer(claimed));
  return document;
};

const bodyOf = (route: Route, media: string, sent: unknown): unknown => {
  const { body, raw, limit = usualLimit } = route;
  if (body === undefined && raw === undefined) return undefined;
  if (!(sent instanceof Uint8Array)) throw badRequest();
  if (raw === true) return sent;
  const schema = schemaOf(route, media);
  return parsePrivate(schema, read(sent, limit, schema));
};

/** What is wrong with a query is told as such: it has no pointers into a body. */
const queryOf = (schema: z.ZodType | undefined, sent: unknown): unknown => {
  if (schema === undefined) return undefined;
  try {
    return parseValue(schema, sent);
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    const [first, ...others] = error.problems.map((one) => ({ ...one, code: 'unknown-filter' }));
    throw first === undefined ? error : new GuanxiaError([first, ...others], { cause: error });
  }
};

/** What belongs to one request beside itself. */
interface Around {
  readonly request: FastifyRequest;
  readonly principal: Principal;
  readonly signal: AbortSignal;
}

const lastEventOf = ({ 'last-event-id': id }: IncomingHttpHeaders) =>
  typeof id === 'string' ? { lastEventId: id } : {};

/** A request as its route is called with it; every part of it has been checked, and who may handle what. */
export const callOf = async (
  office: Office,
  route: Route,
  { request, principal, signal }: Around,
): Promise<Call> => {
  const { headers } = request;
  const media = mediaOf(headers);
  const params = route.params === undefined ? undefined : parseValue(route.params, request.params);
  const rights = await office.access.rights();
  await assertMayHandle(route.policy, { office, principal, rights, params });
  const expected = expectedOf(route, headers);
  return {
    office,
    principal,
    rights,
    signal,
    request: request.id,
    language: languageOf(headers),
    accepts: acceptedOf(route, headers),
    media,
    params,
    query: queryOf(route.query, request.query),
    idempotencyKey: idempotencyKeyOf(route, headers),
    body: bodyOf(route, media, request.body),
    ...lastEventOf(headers),
    ...(expected !== undefined && { expected }),
  };
};
