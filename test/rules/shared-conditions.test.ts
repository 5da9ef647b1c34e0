import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type JsonValue, readJson } from '../../src/json/index.ts';
import { shippedRuleSets } from '../support/shipped.ts';

const library = readJson(readFileSync(new URL('../../src/rules/shared/conditions.json', import.meta.url)), {
  file: 'src/rules/shared/conditions.json',
}).value as Readonly<Record<string, JsonValue>>;

const usesOf = (name: string) => shippedRuleSets.filter(([, set]) => Object.hasOwn(set.conditions, name));

describe('a condition that several rule sets share', () => {
  it.each(Object.keys(library))('%s is the same in each of them', (name) => {
    const copies = usesOf(name);
    expect(copies.length).toBeGreaterThan(1);
    for (const [path, set] of copies)
      expect([path, set.conditions[name]]).toStrictEqual([path, library[name]]);
  });

  it('is in the library, and goes by one name', () => {
    const all = shippedRuleSets.flatMap(([, set]) => Object.entries(set.conditions));
    const texts = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    for (const [name, condition] of all) {
      const text = JSON.stringify(condition);
      texts.set(text, (texts.get(text) ?? new Set()).add(name));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const unlisted = [...counts].filter(([name, count]) => count > 1 && !Object.hasOwn(library, name));
    expect(unlisted).toStrictEqual([]);
    expect([...texts.values()].filter((names) => names.size > 1)).toStrictEqual([]);
  });
});
