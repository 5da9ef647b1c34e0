import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { statusOfCode } from '../../src/http/problems.ts';
import type { Policy, Route } from '../../src/http/route.ts';
import { routes } from '../../src/http/routes/all.ts';
import { problemBody } from '../../src/http/wire/problem-body.ts';

const common = ['bad-request', 'not-acceptable', 'rate-limited', 'internal', 'store-unavailable'];
const signedIn = ['not-authenticated', 'forbidden'];
const withBody = ['json-syntax', 'body-too-large', 'unsupported-media-type', 'wrong-type'];

/** Every code that a route can answer with. */
export const codesOf = ({ policy, body, raw, problems, ifMatch }: Route): readonly string[] => [
  ...new Set([
    ...common,
    ...('open' in policy ? [] : signedIn),
    ...(body === undefined && raw === undefined ? [] : withBody),
    ...(ifMatch === undefined ? [] : ['report-changed']),
    ...(ifMatch === 'required' ? ['precondition-required'] : []),
    ...problems,
  ]),
];

const refusals = (route: Route) => {
  const byStatus = new Map<number, string[]>();
  for (const code of codesOf(route))
    byStatus.set(statusOfCode(code), [...(byStatus.get(statusOfCode(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(' · '),
        content: {
          'application/problem+json': {
            schema: problemBody,
            examples: Object.fromEntries(
              codes.map((code) => [
                code,
                {
                  value: {
                    type: `https://guanxia.dev/problems/${code}`,
                    status,
                    title: '…',
                    code,
                    instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
                    errors: [{ code, detail: '…' }],
                  },
                },
              ]),
            ),
          },
        },
      },
    ]),
  );
};

const header = (name: string, description: string, required = false) => ({
  in: 'header' as const,
  name,
  required,
  description,
  schema: { type: 'string' as const },
});

const headersOf = ({ idempotencyKey, ifMatch }: Route) => [
  ...(idempotencyKey === undefined
    ? []
    : [
        header(
          'Idempotency-Key',
          '幂等键 · by which a repetition is known; never personal',
          idempotencyKey === 'required',
        ),
      ]),
  ...(ifMatch === undefined
    ? []
    : [header('If-Match', '所依据的 ETag · the ETag that it is decided on', ifMatch === 'required')]),
  header('Accept-Language', 'zh-CN (default), en'),
];

const rolesOf = (policy: Policy): readonly string[] => ('open' in policy ? [] : policy.roles);

/** The text of a rule set, read and told about by its own checker. */
const ruleSetText = {
  type: 'object' as const,
  description: 'rule set, as in schemas/rule-set.schema.json; comments may stand in it',
};

const bodyOf = ({ body, bodies = {}, raw }: Route) => {
  if (raw === true)
    return { requestBody: { required: true, content: { 'application/json': { schema: ruleSetText } } } };
  if (body === undefined) return {};
  const content = Object.fromEntries(
    [['application/json', body] as const, ...Object.entries(bodies)].map(([type, schema]) => [
      type,
      { schema },
    ]),
  );
  return { requestBody: { required: true, content } };
};

const operation = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.name,
  tags: [route.tag],
  summary: `${route.summary['zh-CN']} · ${route.summary.en}`,
  'x-roles': [...rolesOf(route.policy)],
  security: 'open' in route.policy ? [] : [{ key: [] }],
  parameters: headersOf(route),
  requestParams: {
    ...(route.params && { path: route.params }),
    ...(route.query && { query: route.query }),
  },
  ...bodyOf(route),
  responses: {
    [route.status]: {
      description: route.status === 201 ? '已登记 · recorded' : '答复 · the answer',
      content: Object.fromEntries(
        (route.produces ?? ['application/json']).map((type) => [type, { schema: route.answer }]),
      ),
    },
    ...refusals(route),
  },
});

const pathsOf = (all: readonly Route[]): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of all)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return paths;
};

/** The OpenAPI document of the service, made of its table of routes. */
export const openapiDocument = (): object =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'guanxia',
      version: '1',
      description:
        '管辖：来件归谁办理，依据哪一条 · who is competent for a report, and by which clause. Positions and cursors are opaque: hand them back as they are.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: '`Authorization: Bearer gxk_…`' },
      },
    },
  });
