import { afterEach, describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { edited } from './checked.ts';

const names = ['__proto__', 'constructor', 'prototype'];

const spellings: readonly (readonly [spelling: string, write: (name: string) => string])[] = [
  ['plain', (name) => `"${name}"`],
  [
    'escaped',
    (name) => `"${name.replace(/^./, (first) => `\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
  ],
];

const kindComparison = '{ "fact": "matter.kind", "operator": "in", "value": ["claim", "suggestion"] }';

const positions: readonly (readonly [where: string, write: (name: string) => string])[] = [
  ['a key of the rule set', (name) => edited('"version": "1",', `"version": "1", ${name}: {},`)],
  ['a key of a source', (name) => edited('"verified": true }\n', `"verified": true, ${name}: 1 }\n`)],
  ['the name of a source', (name) => edited('"notice": {', `${name}: {`)],
  ['the name of a condition', (name) => edited('"covered": {', `${name}: {`)],
  ['a key of a rule', (name) => edited('"name": "danger",', `"name": "danger", ${name}: 1,`)],
  ['a key of a text', (name) => edited('"en": "there is danger"', `"en": "there is danger", ${name}: ""`)],
  [
    'a key of a group',
    (name) =>
      edited('"all": [{ "condition": "covered" }]', `"all": [{ "condition": "covered" }], ${name}: []`),
  ],
  ['a key of a comparison', (name) => edited('"operator": "in",', `"operator": "in", ${name}: 1,`)],
  ['a key of an effect', (name) => edited('{ "type": "in-scope" }', `{ "type": "in-scope", ${name}: {} }`)],
  [
    'a key of its particulars',
    (name) => edited('"to": "petition-office"', `"to": "petition-office", ${name}: {}`),
  ],
  ['a key of the facts of a case', (name) => edited('"matter.kind": "misconduct"', `${name}: true`)],
  ['a key of an expectation', (name) => edited('"outcome": "in-scope"', `"outcome": "in-scope", ${name}: 1`)],
  ['a key of a value', (name) => edited('["claim", "suggestion"]', `[{ ${name}: 1 }]`)],
  ['a fact', (name) => edited('"fact": "matter.kind"', `"fact": ${name}`)],
  ['an operator', (name) => edited('"operator": "in"', `"operator": ${name}`)],
  ['a value', (name) => edited('["claim", "suggestion"]', `[${name}]`)],
  ['a reference to a condition', (name) => edited(kindComparison, `{ "condition": ${name} }`)],
  ['the name of a rule', (name) => edited('"name": "danger"', `"name": ${name}`)],
  ['the name of a group', (name) => edited('"name": "danger",', `"name": "danger", "group": ${name},`)],
  ['an exception', (name) => edited('["acceptance"]', `[${name}]`)],
  [
    'a cited source',
    (name) => edited('"source": "notice", "clause": "其他"', `"source": ${name}, "clause": "其他"`),
  ],
  ['an effect', (name) => edited('"type": "in-scope"', `"type": ${name}`)],
  ['a receiver', (name) => edited('"to": "petition-office"', `"to": ${name}`)],
  ['a label', (name) => edited('"name": "urgent"', `"name": ${name}`)],
  ['an outcome', (name) => edited('"outcome": "in-scope"', `"outcome": ${name}`)],
  ['a ground', (name) => edited('"grounds": ["committee"]', `"grounds": [${name}]`)],
  ['the id', (name) => edited('"id": "example"', `"id": ${name}`)],
  ['the version', (name) => edited('"version": "1"', `"version": ${name}`)],
  ['the kind', (name) => edited('"rule-set"', name)],
];

const members = (value: object): readonly string[] => Reflect.ownKeys(value).map(String);
const before = [members(Object.prototype), members(Array.prototype), members(Function.prototype)];

describe.each(positions)('as %s', (_where, write) => {
  afterEach(() => {
    expect([members(Object.prototype), members(Array.prototype), members(Function.prototype)]).toStrictEqual(
      before,
    );
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it.each(names.flatMap((name) => spellings.map(([spelling, spell]) => [name, spelling, spell] as const)))(
    '%s, %s, is refused',
    (name, _spelling, spell) => {
      const { ruleSet, problems } = checkRuleSet(write(spell(name)));
      expect(problems.filter(({ severity }) => severity === 'error')).not.toStrictEqual([]);
      expect(ruleSet).toBeUndefined();
    },
  );
});
