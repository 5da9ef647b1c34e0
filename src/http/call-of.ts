import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Principal } from '../app/access/access.ts';
import { parseValue } from '../json/parse-with.ts';
import { readPrivate } from '../json/read-private.ts';
import type { Office } from '../office/office.ts';
import { GuanxiaError } from '../problems/guanxia-error.ts';
import { assertMayHandle } from './authorise.ts';
import { type Call, type Route, usualLimit } from './route.ts';
import { badRequest } from './wire/http-problems.ts';
import { expectedOf, idempotencyKeyOf, languageOf } from './wire/request-headers.ts';

const bodyOf = ({ body, limit = usualLimit }: Route, sent: unknown): unknown => {
  if (body === undefined) return undefined;
  if (!(sent instanceof Uint8Array)) throw badRequest();
  return readPrivate(body, sent, { maxBytes: limit });
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

/** A request as its route is called with it; every part of it has been checked, and who may handle what. */
export const callOf = async (
  office: Office,
  route: Route,
  { request, principal }: { readonly request: FastifyRequest; readonly principal: Principal },
): Promise<Call> => {
  const { headers } = request;
  const params = route.params === undefined ? undefined : parseValue(route.params, request.params);
  const rights = await office.access.rights();
  await assertMayHandle(route.policy, { office, principal, rights, params });
  const expected = expectedOf(route, headers);
  return {
    office,
    principal,
    rights,
    language: languageOf(headers),
    params,
    query: queryOf(route.query, request.query),
    idempotencyKey: idempotencyKeyOf(route, headers),
    body: bodyOf(route, request.body),
    ...(expected !== undefined && { expected }),
  };
};
