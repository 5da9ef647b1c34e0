import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { brief, codesIn, edited, good, problemsIn, strict, withCondition } from './checked.ts';

const sets = new URL('../../../src/rules/sets/', import.meta.url);
const shipped = readdirSync(sets, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.json'));

describe.each(shipped)('the rule set %s', (path) => {
  const source = readFileSync(new URL(path, sets));

  it('has nothing wrong but citations that are not verified yet', () => {
    const { ruleSet, problems } = checkRuleSet(source, { file: path });
    expect(ruleSet).toBeDefined();
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
    expect(codesIn(source).filter((code) => !code.startsWith('unverified-'))).toStrictEqual([]);
  });
});

describe('several mistakes', () => {
  const source = good
    .replace('"version": "1"', '"version": 1')
    .replace('"condition": "covered"', '"condition": "coverd"')
    .replace('"operator": "in"', '"operator": "matches"')
    .replace('["acceptance"]', '["acceptence"]')
    .replace('"quote": "党委"', '"quote": "党委", "page": 3')
    .replace('"en": "there is danger"', '"en": "有紧急情形"')
    .replace('"grounds": ["committee"]', '"grounds": ["comittee"]');

  it('are told at once, in the order of the text', () => {
    expect(brief(problemsIn(source))).toStrictEqual([
      'wrong-type 4:14',
      'unknown-key 17:72',
      'unknown-condition 19:46',
      'unknown-operator 28:48',
      'unknown-rule 32:23',
      'untranslated-text 37:44',
      'unknown-ground 48:54',
    ]);
  });

  it('are told with their pointers', () => {
    expect(problemsIn(source).map(({ pointer }) => pointer)).toContain('/rules/1/conditions/all/0/operator');
  });

  it('are told up to a hundred of each severity', () => {
    const bad = '{ "fact": "x", "operator": "y", "value": 1 },';
    const problems = problemsIn(
      edited('{ "fact": "matter.kind"', `${bad.repeat(80)} { "fact": "matter.kind"`),
    );
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', severity: 'error' });
    expect(problems.at(-1)?.message.en).toBe('at least 60 more problems are not listed');
  });

  it('of the schema beyond a hundred are counted as well', () => {
    const sources = Array.from({ length: 120 }, (_, i) => `"s${i}": {}`).join(', ');
    const problems = problemsIn(edited('"notice": {', `${sources}, "notice": {`));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.code).toBe('too-many-problems');
  });

  it('in keys of one object are each told', () => {
    expect(codesIn(withCondition({ fakt: 'matter.kind', operater: 'in', value: ['claim'] }))).toStrictEqual([
      'unknown-key',
      'unknown-key',
    ]);
  });
});

describe('comments', () => {
  const source = edited('  "rules": [', '  // the rules\n  "rules": [');

  it('are allowed where the file is not plain JSON', () => {
    expect(codesIn(source, { file: 'a.jsonc' })).toStrictEqual([]);
    expect(codesIn(source)).toStrictEqual([]);
    expect(codesIn(source, { file: 'a.json' })).toStrictEqual(['json-syntax']);
  });

  it('do not move the places of what is wrong', () => {
    const wrong = source.replace('["acceptance"]', '/* which? */ ["acceptence"]');
    expect(brief(problemsIn(wrong))).toStrictEqual(['unknown-rule 33:36']);
  });
});

describe('what is only a warning in a draft', () => {
  it.each([
    [
      'unverified-citation',
      edited('"clause": "其他", "verified": true', '"clause": "其他", "verified": false'),
    ],
    [
      'unverified-source',
      edited('"en": "Notice" }, "verified": true', '"en": "Notice" }, "verified": false'),
    ],
    ['untranslated-text', edited('"en": "Example"', '"en": "示例"')],
    ['calendar-year-missing', edited('"from": "2024', '"from": "2023')],
  ])('%s bars from activation', (code, source) => {
    const draft = checkRuleSet(source, { ...strict, purpose: 'draft' });
    expect(draft.problems).toMatchObject([{ code, severity: 'warning' }]);
    expect(draft.ruleSet).toBeDefined();
    const activation = checkRuleSet(source, strict);
    expect(activation.problems).toMatchObject([{ code, severity: 'error' }]);
    expect(activation.ruleSet).toBeUndefined();
  });
});

describe('bytes', () => {
  it('that are not UTF-8 are refused with the encoding that they seem to have', () => {
    const gbk = Uint8Array.from([0x7b, 0x22, 0xbd, 0xf0, 0xcb, 0xae, 0x22, 0x7d]);
    expect(problemsIn(gbk)).toMatchObject([{ code: 'invalid-utf8', severity: 'error' }]);
  });

  it('are read as the same text is', () => {
    expect(checkRuleSet(new TextEncoder().encode(good)).ruleSet).toStrictEqual(JSON.parse(good));
  });
});
