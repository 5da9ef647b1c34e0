import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/problems/index.ts';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';
import { badRules } from './bad-rules.ts';
import { good, strict } from './checked.ts';

const folder = new URL('../../fixtures/bad-rules/', import.meta.url);
const files = readdirSync(folder);

describe('a file with one mistake', () => {
  it.each(files)('%s is refused with its code at its place, and nothing else is said', (file) => {
    const { ruleSet, problems } = checkRuleSet(readFileSync(new URL(file, folder)), { ...strict, file });
    const [code, at] = badRules[file] ?? [];
    expect(
      problems.map(({ place, ...problem }) => [
        problem.severity,
        problem.code,
        `${place?.file}:${place?.line}:${place?.column}`,
      ]),
    ).toStrictEqual([['error', code, `${file}:${at}`]]);
    expect(ruleSet).toBeUndefined();
  });

  it('has each a place in the table', () => {
    expect(files.toSorted()).toStrictEqual(Object.keys(badRules).toSorted());
    expect(files.length).toBeGreaterThanOrEqual(200);
  });

  it('tells it in both languages, the Chinese one in Chinese', () => {
    const told = files.flatMap((file) =>
      checkRuleSet(readFileSync(new URL(file, folder)), { ...strict, file }).problems.flatMap(
        ({ message, help }) => [message, ...(help === undefined ? [] : [help])],
      ),
    );
    for (const text of told) {
      for (const language of languages) expect(text[language]).not.toBe('');
      expect(text['zh-CN']).toMatch(/\p{Script=Han}|`/u);
      expect(text.en.replace(/`[^`]*`/g, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the file without the mistakes', () => {
  it('is fit for activation', () => {
    const { ruleSet, problems } = checkRuleSet(good, strict);
    expect(problems).toStrictEqual([]);
    expect(ruleSet).toStrictEqual(JSON.parse(good));
  });
});
