import * as z from 'zod';
import type { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Language } from '../../problems/localized.ts';
import type { Problem } from '../../problems/problem.ts';

const oneProblem = z.strictObject({
  code: z.string(),
  detail: z.string(),
  pointer: z.string().optional(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  help: z.string().optional(),
});

/** `application/problem+json` (RFC 9457), in one language; `errors` has all that was found, each at its place. */
export const problemBody = z
  .strictObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.array(oneProblem).min(1),
  })
  .meta({ id: 'ProblemDetails', description: '出错信息 · what is wrong, where, and what would help' });

const toldIn = (
  language: Language,
  { code, message, pointer, place, help }: Problem,
): z.infer<typeof oneProblem> => ({
  code,
  detail: message[language],
  ...(pointer !== undefined && { pointer }),
  ...(place && { line: place.line, column: place.column }),
  ...(help && { help: help[language] }),
});

/** An error as the body of an answer. `request` names the answer in the service's own log. */
export const problemOf = (
  { code, problems }: GuanxiaError,
  { status, language, request }: { status: number; language: Language; request: string },
): z.infer<typeof problemBody> => {
  const [{ message, help }] = problems;
  return {
    type: `https://guanxia.dev/problems/${code}`,
    status,
    title: message[language],
    code,
    ...(help && { detail: help[language] }),
    instance: `urn:uuid:${request}`,
    errors: problems.map((one) => toldIn(language, one)),
  };
};
