import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { generatedFiles, originalMandate } from '../../scripts/generated/generated-files.ts';
import { calendar, directory, domainEvent, incomingReport, mandate } from '../../src/domain/index.ts';
import { readJson } from '../../src/json/index.ts';
import { editorKeywords, ruleSet } from '../../src/rules/index.ts';
import { dataFile, jsonFilesIn, textOf } from '../support/data-files.ts';
import { noted } from '../support/sample-events.ts';

const files = generatedFiles(textOf(originalMandate));
const schemas = [...files].filter(([path]) => path.endsWith('.schema.json'));

const validators = new Map<string, ValidateFunction>(
  schemas.map(([path, text]) => [
    path,
    new Ajv({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false })
      .addVocabulary([...editorKeywords])
      .compile(JSON.parse(text)),
  ]),
);

const departures = (schema: string, value: unknown): unknown => {
  const validate = validators.get(`schemas/${schema}.schema.json`) as ValidateFunction;
  return validate(value) ? [] : validate.errors;
};

const documents: readonly (readonly [path: string, schema: string, zod: z.ZodType])[] = [
  ...jsonFilesIn('data/mandates').map((name) => [`data/mandates/${name}`, 'mandate', mandate] as const),
  ...jsonFilesIn('data/directories').map(
    (name) => [`data/directories/${name}`, 'directory', directory] as const,
  ),
  ...jsonFilesIn('data/calendars').map((name) => [`data/calendars/${name}`, 'calendar', calendar] as const),
  ...jsonFilesIn('data/samples/vectors')
    .filter((name) => name !== 'expected.json')
    .map((name) => [`data/samples/vectors/${name}`, 'incoming-report', incomingReport] as const),
  ['src/rules/sets/cpc-inspection/2024.08-1.json', 'rule-set', ruleSet],
];

describe('a generated file', () => {
  it.each([...files.keys()])('%s is what `npm run generate` writes', (path) => {
    expect(textOf(path)).toBe(files.get(path));
  });
});

describe('a generated JSON Schema', () => {
  it.each(schemas)('%s refers to definitions that it has, and to all of them', (_path, text) => {
    const schema = JSON.parse(text) as { readonly definitions: Readonly<Record<string, unknown>> };
    const named = text.matchAll(/"\$ref": "([^"]*)"/g);
    const referred = new Set([...named].map(([, reference]) => reference));
    const defined = Object.keys(schema.definitions).map((name) => `#/definitions/${name}`);
    expect([...referred].sort()).toStrictEqual(defined.sort());
  });

  it.each(schemas)('%s says what it is and where it lives', (path, text) => {
    const name = path.replace('schemas/', '');
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `https://guanxia.dev/schemas/${name}`,
    });
  });

  it('accepts conditions in conditions', () => {
    const set = JSON.parse(textOf('src/rules/sets/cpc-inspection/2024.08-1.json'));
    const deep = { not: { all: [{ any: [{ fact: 'scope.former', operator: 'equal', value: true }] }] } };
    expect(departures('rule-set', { ...set, conditions: { deep } })).toStrictEqual([]);
    const wrong = { not: { all: [{ any: [{ fact: 'scope.former', operator: 'equal', value: 'x' }] }] } };
    expect(departures('rule-set', { ...set, conditions: { wrong } })).not.toStrictEqual([]);
  });

  it('accepts an event and refuses another type', () => {
    const event = noted(1);
    expect(domainEvent.safeParse(event).success).toBe(true);
    expect(departures('event', event)).toStrictEqual([]);
    expect(departures('event', { ...event, type: 'ReportLost' })).not.toStrictEqual([]);
  });

  it('refuses what it does not know', () => {
    const [path, schema] = documents[0] as (typeof documents)[number];
    const value = JSON.parse(textOf(path));
    expect(departures(schema, { ...value, unheardOf: true })).not.toStrictEqual([]);
    expect(departures(schema, { ...value, targets: undefined })).not.toStrictEqual([]);
  });
});

describe.each(documents)('%s', (path, schema, zod) => {
  it('is what its schema says', () => {
    expect(dataFile(zod, path)).toMatchObject({});
    expect(departures(schema, readJson(textOf(path)).value)).toStrictEqual([]);
  });

  it('names its schema for editors', () => {
    const { $schema } = readJson(textOf(path)).value as { readonly $schema: string };
    expect(new URL($schema, `file:///${path}`).pathname).toBe(`/schemas/${schema}.schema.json`);
  });
});
