import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import {
  type Document,
  type OpenAPIClient,
  OpenAPIClientAxios,
  type UnknownOperationMethod,
} from 'openapi-client-axios';
import { describe, expect, it } from 'vitest';
import { statusOfCode } from '../../src/http/problems.ts';
import { routes } from '../../src/http/routes/all.ts';
import { incoming } from '../support/small-world.ts';
import { sharedService } from './support/service.ts';

const file = fileURLToPath(new URL('../../schemas/openapi.json', import.meta.url));
const document = JSON.parse(readFileSync(file, 'utf8'));

const service = sharedService();

/** A method that the client made of the document. */
const operation = (client: OpenAPIClient, name: string) => client[name] as UnknownOperationMethod;

const refsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each] : refsIn(each),
  );
};

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toStrictEqual([]);
    expect(valid).toBe(true);
  });

  it('is what the service gives', async () => {
    const { json } = await service().get('/openapi.json');
    expect(json).toStrictEqual(document);
  });

  it('has no reference that leads nowhere', () => {
    const known = new Set(Object.keys(document.components.schemas));
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((ref) => !known.has(ref.replace('#/components/schemas/', '')))).toStrictEqual([]);
  });

  it('says of every route who may, and what it can be refused with', () => {
    for (const route of routes) {
      const operation = document.paths[route.path][route.method.toLowerCase()];
      expect(operation.operationId).toBe(route.name);
      expect(operation['x-roles']).toStrictEqual('open' in route.policy ? [] : route.policy.roles);
      for (const code of route.problems) {
        const content = operation.responses[statusOfCode(code)]?.content?.['application/problem+json'];
        expect([route.name, code, Object.keys(content?.examples ?? {})]).toStrictEqual([
          route.name,
          code,
          expect.arrayContaining([code]),
        ]);
      }
    }
  });

  it('names every operation once', () => {
    expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length);
  });
});

describe('a stock client made of the document', () => {
  it('hands a report in and reads its answer', async () => {
    const key = await service().keyOf('clerk-1', 'intake-clerk');
    const client = await new OpenAPIClientAxios({
      definition: document as Document,
      axiosConfigDefaults: { baseURL: service().url, headers: { Authorization: `Bearer ${key}` } },
    }).init();
    const { data: receipt } = await operation(client, 'receiveReport')({}, incoming({ text: '一' }), {
      headers: { 'Idempotency-Key': 'stock-1' },
    });
    expect(receipt.matters[0].outcome).toBe('in-scope');
    const { data: report } = await operation(client, 'getReport')({ report: receipt.report });
    expect(report).toMatchObject({ report: receipt.report, sealed: ['text'] });
  });
});
