import type { IncomingHttpHeaders } from 'node:http';
import { originNotAllowed, unsupportedMediaType } from './http-problems.ts';

/**
 * No page of another site calls the service, be it with a form or a script: there are no cookies to abuse and no
 * answers that other origins may read, and requests that name another origin are refused as well.
 *
 * @throws {GuanxiaError} `origin-not-allowed`
 */
export const refuseOtherPages = ({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): void => {
  if (site === 'cross-site' || site === 'same-site') throw originNotAllowed();
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw originNotAllowed();
};

/**
 * Bodies are UTF-8 and not compressed.
 *
 * @throws {GuanxiaError} `unsupported-media-type`
 */
export const assertUtf8 = ({ 'content-type': type = '', ...headers }: IncomingHttpHeaders): void => {
  const [, ...parameters] = type.toLowerCase().split(';');
  const isUtf8 = parameters.every((one) => /^\s*charset="?utf-8"?\s*$/.test(one));
  const { 'content-encoding': encoding = 'identity' } = headers;
  if (!isUtf8 || encoding !== 'identity') throw unsupportedMediaType();
};
