import { GuanxiaError } from '../problems/guanxia-error.ts';
import { usualLimit } from './route.ts';
import { badRequest, bodyTooLarge, internal, unsupportedMediaType } from './wire/http-problems.ts';

/** What Fastify refuses by itself, by its code. */
const refusals: Readonly<Record<string, () => GuanxiaError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => bodyTooLarge(usualLimit),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unsupportedMediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: badRequest,
  FST_ERR_BAD_URL: badRequest,
  FST_ERR_ASYNC_CONSTRAINT: badRequest,
};

/** Any error as a problem; of what nobody foresaw nothing is told. */
export const asProblem = (error: unknown): GuanxiaError => {
  if (error instanceof GuanxiaError) return error;
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  const refusal = typeof code === 'string' ? refusals[code] : undefined;
  return refusal === undefined ? internal() : refusal();
};
