import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { packageFile, packageVersion } from '../../office/package-files.ts';
import { text } from '../../problems/text.ts';
import { httpSchema } from '../answers/http-schema.ts';
import { type Route, route } from '../route.ts';

const health = z.strictObject({ schema: z.literal(httpSchema('health')), version: z.string() });

const readiness = z.strictObject({
  schema: z.literal(httpSchema('readiness')),
  ready: z.boolean(),
  store: z.enum(['ok', 'unavailable']),
});

const openapi = z.looseObject({ openapi: z.string() });

let document: unknown;

export const healthRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/healthz',
    name: 'health',
    tag: 'service',
    summary: text('服务在运行', 'the service runs'),
    policy: { open: true },
    effect: 'reads',
    status: 200,
    answer: health,
    problems: [],
    run: async () => ({ body: { schema: httpSchema('health'), version: packageVersion() } }),
  }),
  route({
    method: 'GET',
    path: '/readyz',
    name: 'readiness',
    tag: 'service',
    summary: text('能否受理：存储可用', 'whether it can take reports in: the store answers'),
    policy: { open: true },
    effect: 'reads',
    status: 200,
    answer: readiness,
    problems: [],
    run: async ({ office }) => {
      const store = await office.store.end().then(
        () => 'ok' as const,
        () => 'unavailable' as const,
      );
      const ready = store === 'ok';
      return { status: ready ? 200 : 503, body: { schema: httpSchema('readiness'), ready, store } };
    },
  }),
  route({
    method: 'GET',
    path: '/openapi.json',
    name: 'openapi',
    tag: 'service',
    summary: text('本服务的 OpenAPI 3.1 文档', 'the OpenAPI 3.1 document of this service'),
    policy: { open: true },
    effect: 'reads',
    status: 200,
    answer: openapi,
    problems: [],
    run: async () => {
      document ??= JSON.parse(readFileSync(packageFile('schemas/openapi.json'), 'utf8'));
      return { body: document };
    },
  }),
];
