import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWith, readJson } from '../../../src/json/index.ts';
import { GuanxiaError } from '../../../src/problems/index.ts';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { ruleSet } from '../../../src/rules/index.ts';
import { runs } from '../../json/runs.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rules.ts';
import { good } from './checked.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const words = [
  'all',
  'any',
  'not',
  'condition',
  'fact',
  'operator',
  'value',
  'claim',
  'covered',
  'matter.kind',
  'in',
  '',
];
const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...words),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>([], {}, null, { condition: 'covered' }, { not: [] }, { all: [{}] }),
);

interface Edit {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'rename';
  readonly value: Json;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'rename'),
  value: anything,
});

const slots = (value: Json): readonly (readonly [container: Json, key: string])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) => [[value, key] as const, ...slots(member)]);

/** One part of the document replaced, removed or put under another key. */
const mutate = (root: Json, { at, how, value }: Edit): void => {
  const all = slots(root);
  const [container, key] = all[at % all.length] ?? [root, ''];
  const parent = container as Record<string, Json>;
  if (how === 'replace') parent[key] = value;
  else if (Array.isArray(container)) container.splice(Number(key), 1);
  else {
    const old = parent[key] ?? null;
    delete parent[key];
    if (how === 'rename') parent[typeof value === 'string' ? value : `${key}x`] = old;
  }
};

const refused = (source: string): boolean => {
  try {
    parseWith(ruleSet, readJson(source, { maxDepth: 40 }));
    return false;
  } catch (error) {
    if (error instanceof GuanxiaError) return true;
    throw error;
  }
};

describe('a rule set with parts replaced, removed and renamed at random', () => {
  it('is never accepted by the check and refused at the door, and never the other way without a reason', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const document = JSON.parse(good) as Json;
        for (const each of edits) mutate(document, each);
        const source = JSON.stringify(document);
        const { ruleSet: accepted, problems } = checkRuleSet(source);
        const hasErrors = problems.some(({ severity }) => severity === 'error');
        expect(accepted === undefined).toBe(hasErrors);
        if (refused(source)) expect(hasErrors).toBe(true);
        for (const { place, message } of problems) {
          expect(place?.line).toBe(1);
          expect(message['zh-CN'] && message.en).not.toBe('');
        }
      }),
      runs(300),
    );
  });
});

describe('a random rule set', () => {
  it('that the schema accepts has no errors but contradictions', () => {
    fc.assert(
      fc.property(arbitraryRuleSet(), ({ set }) => {
        const source = JSON.stringify(set);
        const errors = checkRuleSet(source).problems.filter(({ severity }) => severity === 'error');
        const codes = new Set(errors.map(({ code }) => code));
        expect([...codes].filter((code) => code !== 'contradiction' && code !== 'never-true')).toStrictEqual(
          [],
        );
        expect(refused(source)).toBe(false);
      }),
      runs(200),
    );
  });
});

describe('random text', () => {
  it('is refused and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json()), (source) => {
        expect(checkRuleSet(source).ruleSet).toBeUndefined();
      }),
      runs(300),
    );
  });
});
