import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Position, positionNamed, positionText } from '../../stores/port/position.ts';
import type { ViewId } from '../../stores/port/view-store.ts';
import { cursorInvalid, cursorOfAnotherVersion, positionInvalid } from './http-problems.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const decode = <T>(schema: z.ZodType<T>, token: string): T | undefined => {
  try {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.toString('base64url') !== token) return undefined;
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

const place = z.strictObject({ p: z.string() });

/** A position as clients see it: to be handed back, and nothing else. */
export const positionToken = (position: Position): string => encode({ p: positionText(position) });

/** @throws {GuanxiaError} `position-invalid`, `invalid-position` */
export const positionOfToken = (token: string): Position => {
  const read = decode(place, token);
  if (read === undefined) throw positionInvalid();
  return positionNamed(read.p);
};

const cursor = z.strictObject({ v: z.string(), f: z.string(), k: z.string() });

/** What a page belongs to: a view in a version, and how it is filtered. */
export interface PageOf {
  readonly view: ViewId;
  readonly filter: unknown;
}

const nameOf = ({ name, version }: ViewId): string => `${name}@${version}`;

const hashOf = (filter: unknown): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 16);

/** Where the next page begins. */
export const cursorToken = ({ view, filter }: PageOf, key: string): string =>
  encode({ v: nameOf(view), f: hashOf(filter), k: key });

/** @throws {GuanxiaError} `cursor-invalid`, `cursor-of-another-version` */
export const keyOfCursor = ({ view, filter }: PageOf, token: string): string => {
  const read = decode(cursor, token);
  if (read === undefined || read.f !== hashOf(filter)) throw cursorInvalid();
  if (!read.v.startsWith(`${view.name}@`)) throw cursorInvalid();
  if (read.v !== nameOf(view)) throw cursorOfAnotherVersion();
  return read.k;
};
