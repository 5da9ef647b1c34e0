import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../problems/localized.ts';
import type { StreamVersion } from '../../stores/port/event-store.ts';
import type { Route } from '../route.ts';
import { keyInvalid, keyMissing, notAcceptable, preconditionRequired } from './http-problems.ts';

interface Weighed {
  readonly value: string;
  readonly q: number;
}

/** The members of a header such as `Accept`, those wanted most first. */
const weighed = (header: string): readonly Weighed[] =>
  header
    .split(',')
    .map((member): Weighed => {
      const [value = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((one) => one.startsWith('q='));
      return { value, q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);

/** The first language of `Accept-Language` that is spoken here; Chinese unless told. */
export const languageOf = ({ 'accept-language': header = '' }: IncomingHttpHeaders): Language => {
  for (const { value } of weighed(header)) {
    if (/^zh\b/.test(value)) return 'zh-CN';
    if (/^en\b/.test(value)) return 'en';
  }
  return 'zh-CN';
};

/** Which types a member of `Accept` takes. */
const takes = (member: string, type: string): boolean =>
  member === '*/*' || member === type || member === `${type.split('/')[0]}/*`;

/**
 * The type that is wanted most of those that a route produces. Problems are told whatever is accepted.
 *
 * @throws {GuanxiaError} `not-acceptable`
 */
export const acceptedOf = (
  { produces = ['application/json'] }: Pick<Route, 'produces'>,
  { accept = '*/*' }: IncomingHttpHeaders,
): string => {
  for (const { value } of weighed(accept)) {
    const found = produces.find((type) => takes(value, type));
    if (found !== undefined) return found;
  }
  throw notAcceptable();
};

/** `Content-Type` without its parameters. */
export const mediaOf = ({ 'content-type': type = '' }: IncomingHttpHeaders): string =>
  (type.split(';')[0] ?? '').trim().toLowerCase();

const bearer = /^Bearer +(\S+)$/i;

/** What stands in `Authorization: Bearer`; empty where nothing does. */
export const bearerOf = ({ authorization = '' }: IncomingHttpHeaders): string =>
  bearer.exec(authorization)?.[1] ?? '';

const visible = /^[!-~]{1,200}$/;

/**
 * `Idempotency-Key`, bare or as a string of structured fields (RFC 8941).
 *
 * @throws {GuanxiaError} `idempotency-key-missing`, `idempotency-key-invalid`
 */
export const idempotencyKeyOf = (
  { idempotencyKey }: Pick<Route, 'idempotencyKey'>,
  { 'idempotency-key': header }: IncomingHttpHeaders,
): string => {
  if (idempotencyKey === undefined) return '';
  if (header === undefined) {
    if (idempotencyKey === 'required') throw keyMissing();
    return '';
  }
  const text = String(header);
  const key = /^".*"$/.test(text) ? text.slice(1, -1) : text;
  if (!visible.test(key) || /["\\]/.test(key)) throw keyInvalid();
  return key;
};

/** No stream has this version, so that whatever is decided on it is refused. */
const never = -1n;

/**
 * The version that `If-Match` names.
 *
 * @throws {GuanxiaError} `precondition-required`
 */
export const expectedOf = (
  { ifMatch }: Pick<Route, 'ifMatch'>,
  { 'if-match': header }: IncomingHttpHeaders,
): StreamVersion | undefined => {
  if (ifMatch === undefined) return undefined;
  if (header === undefined) {
    if (ifMatch === 'required') throw preconditionRequired();
    return undefined;
  }
  const [, digits] = /^"(\d{1,15})"$/.exec(header) ?? [];
  return digits === undefined ? never : BigInt(digits);
};
