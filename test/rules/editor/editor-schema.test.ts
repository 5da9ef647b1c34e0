import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factCatalogue, factNames } from '../../../src/domain/facts/catalogue.ts';
import { readJson } from '../../../src/json/index.ts';
import { editorKeywords, editorSchema } from '../../../src/rules/editor/editor-schema.ts';
import { editorSettings } from '../../../src/rules/editor/editor-settings.ts';
import { comparison, operatorNames, ruleSet } from '../../../src/rules/index.ts';
import { codesOf } from '../../json/caught.ts';
import { runs } from '../../json/runs.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rules.ts';
import { shippedRuleSets } from '../../support/shipped.ts';
import { badRules } from '../check/bad-rules.ts';
import { good } from '../check/checked.ts';

const schema = editorSchema();
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addVocabulary([...editorKeywords]);
const validate = ajv.compile(schema);

const accepts = (value: unknown): boolean => validate(value);
const withCondition = (condition: unknown): boolean =>
  accepts({
    ...JSON.parse(good),
    conditions: { covered: { all: [condition] } },
  });

describe('the schema for editors', () => {
  it('accepts every rule set that is shipped, and the good one', () => {
    for (const [, set] of shippedRuleSets) expect(accepts(set)).toBe(true);
    expect(accepts(JSON.parse(good))).toBe(true);
  });

  it('accepts whatever the schema of rule sets accepts', () => {
    fc.assert(
      fc.property(arbitraryRuleSet(), ({ set }) => {
        expect(accepts(JSON.parse(JSON.stringify(set)))).toBe(true);
      }),
      runs(200),
    );
  });

  it.each(factNames)('knows the operators and the kind of value of %s', (fact) => {
    const definition = factCatalogue[fact];
    const codes = definition.kind === 'boolean' ? [] : Object.keys(definition.values);
    const values = [
      true,
      false,
      'true',
      1,
      null,
      [],
      [true],
      ...codes,
      ...codes.map((code) => [code]),
      'none',
      ['none'],
    ];
    for (const operator of [...operatorNames, 'greaterThan']) {
      for (const value of values) {
        const written = { fact, operator, value };
        expect([written, withCondition(written)]).toStrictEqual([
          written,
          comparison.safeParse(written).success,
        ]);
      }
    }
  });

  it.each([
    [{}],
    [{ all: [] }],
    [{ all: [{ condition: 'covered' }], any: [{ condition: 'covered' }] }],
    [{ fact: 'matter.kind', operator: 'equal' }],
    [{ fact: 'matter.kind', operator: 'equal', value: 'claim', path: '$' }],
    [{ fact: 'matter.knd', operator: 'equal', value: 'claim' }],
    [{ not: [{ condition: 'covered' }] }],
    [{ operator: 'equal' }],
    ['covered'],
  ])('refuses the condition %j', (condition) => {
    expect(withCondition(condition)).toBe(false);
  });
});

interface Part {
  readonly [key: string]: unknown;
}

const partsOf = (value: unknown): readonly Part[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Part]), ...Object.values(value).flatMap(partsOf)];

const keysIn = (value: unknown): readonly string[] =>
  partsOf(value).flatMap(({ properties }) =>
    properties === undefined ? [] : Object.keys(properties as Part),
  );

describe('the keys that may be written', () => {
  it('are those of the schema of rule sets', () => {
    const written = z.toJSONSchema(ruleSet, { target: 'draft-7', io: 'input' });
    expect(new Set(keysIn(schema))).toStrictEqual(new Set(keysIn(written)));
  });
});

/** What no JSON Schema can say: names that refer to each other, contradictions, words, what is verified. */
const beyondSchemas: ReadonlySet<string> = new Set([
  'calendar-year-missing',
  'condition-cycle',
  'contradiction',
  'duplicate-case-name',
  'duplicate-name',
  'effective-order',
  'exception-cycle',
  'forbidden-name',
  'impossible-case',
  'never-true',
  'quote-not-found',
  'unknown-condition',
  'unknown-ground',
  'unknown-label',
  'unknown-rule',
  'unknown-source',
  'untranslated-text',
  'unverified-citation',
  'unverified-source',
]);
/** A date that does not exist, a text of blanks and an odd address look right. */
const lookRight = ['blank-chinese.json', 'date-that-is-none.json', 'source-with-bad-url.json'];

describe('a file with one mistake', () => {
  const folder = new URL('../../fixtures/bad-rules/', import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const visible = readdirSync(folder).filter(
    (file) =>
      codesOf(() => readJson(read(file), { maxDepth: 40 })).length === 0 &&
      !beyondSchemas.has(badRules[file]?.[0] ?? '') &&
      !lookRight.includes(file),
  );

  it.each(visible)('%s has it underlined', (file) => {
    expect(accepts(JSON.parse(read(file)))).toBe(false);
  });

  it('is underlined in most files', () => {
    expect(visible.length).toBeGreaterThan(120);
  });
});

describe('what an editor shows', () => {
  const parts = partsOf(schema);

  it('says of every choice what it means, in Chinese and in English', () => {
    const choices = parts.filter((part) => Array.isArray(part['enumDescriptions']));
    expect(choices.length).toBeGreaterThan(50);
    for (const { enum: words, enumDescriptions, markdownEnumDescriptions } of choices) {
      const [all, short, long] = [words, enumDescriptions, markdownEnumDescriptions] as readonly string[][];
      expect([short?.length, long?.length]).toStrictEqual([all?.length, all?.length]);
      for (const text of short ?? []) expect(text).toMatch(/\p{Script=Han}|SMS/u);
      for (const text of long ?? []) expect(text).toMatch(/ · /);
    }
  });

  it('offers every fact with its question and its operators', () => {
    const fact = parts.find(
      (part) => Array.isArray(part['enum']) && part['enum'].length === factNames.length,
    );
    const details = fact?.['markdownEnumDescriptions'] as readonly string[];
    expect(fact?.['enum']).toStrictEqual(factNames);
    for (const [i, name] of factNames.entries()) {
      expect(details[i]).toContain(factCatalogue[name].question['zh-CN']);
      expect(details[i]).toMatch(/`equal`|`contains`/);
    }
  });

  it('offers templates for rules, cases, groups and comparisons', () => {
    const labels = parts.flatMap((part) =>
      Array.isArray(part['defaultSnippets'])
        ? (part['defaultSnippets'] as Part[]).map(({ label }) => label)
        : [],
    );
    expect(labels).toStrictEqual(
      expect.arrayContaining([
        '新规则：受理',
        '新规则：转办',
        '新规则：待定',
        '新规则：标签',
        '新用例：受理',
        'all 同时满足',
        '比较 comparison',
      ]),
    );
  });

  it('is plain JSON, the same each time', () => {
    expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
    expect(editorSchema()).toStrictEqual(schema);
  });
});

describe('the settings of VS Code', () => {
  it('give rule-set files their schema', () => {
    const settings = JSON.parse(editorSettings()) as { 'json.schemas': readonly Part[] };
    expect(settings['json.schemas']).toMatchObject([{ url: './schemas/rule-set.schema.json' }]);
    expect(JSON.parse(editorSettings('./x.json'))).toMatchObject({ 'json.schemas': [{ url: './x.json' }] });
  });
});
