import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/rules/index.ts';
import { outlineOf } from '../../../src/rules/schema/outline.ts';
import { referenceFindings } from '../../../src/rules/schema/references.ts';
import { processorTime } from '../../support/processor-time.ts';
import { codesIn, edited, good } from './checked.ts';

const claim = '{ "fact": "matter.kind", "operator": "equal", "value": "claim" }';
const any = (members: readonly string[]): string => `{ "any": [${members.join(', ')}] }`;
const times = (count: number, text: string): readonly string[] => Array.from({ length: count }, () => text);
const inRule = (condition: string): string =>
  edited('{ "fact": "matter.kind", "operator": "in", "value": ["claim", "suggestion"] }', condition);

/** Levels of `not`, each in an `all` of one, around a comparison; the rule's own `all` is the first level. */
const nested = (depth: number): string =>
  inRule(
    depth < 3
      ? claim
      : Array.from({ length: depth - 2 }).reduce<string>((inner) => `{ "all": [${inner}] }`, claim),
  );

const comparisons = (count: number): string => {
  const groups = times(Math.floor(count / 100), any(times(100, claim)));
  return inRule([...groups, ...times(count % 100, claim)].join(', '));
};

const padded = (bytes: number): string => {
  const rest = bytes - new TextEncoder().encode(good).length;
  return good + ' '.repeat(rest);
};

const rules = (count: number): string => {
  const rule = (i: number) =>
    `{"name":"r${i}","cites":[{"source":"notice","clause":"1","verified":true}],"because":{"zh-CN":"甲","en":"a"},"conditions":{"all":[${claim}]},"event":{"type":"in-scope"}}`;
  return edited(
    '  "rules": [',
    `  "rules": [${Array.from({ length: count - 3 }, (_, i) => rule(i)).join(',')},`,
  );
};

const cases = (count: number): string => {
  const one = (i: number) => `{"name":"c${i}","given":{},"expect":{"outcome":"undetermined","grounds":[]}}`;
  return edited(
    '  "cases": [',
    `  "cases": [${Array.from({ length: count - 1 }, (_, i) => one(i)).join(',')},`,
  );
};

const cites = (count: number): string =>
  edited(
    '[{ "source": "notice", "clause": "其他", "verified": true }]',
    `[${times(count, '{ "source": "notice", "clause": "其他", "verified": true }').join(',')}]`,
  );

const exceptions = (count: number): string =>
  edited('["acceptance"]', `[${times(count, '"acceptance"').join(',')}]`);

const grounds = (count: number): string =>
  edited('"grounds": ["committee"]', `"grounds": [${times(count, '"committee"').join(',')}]`);

const values = (count: number): string =>
  inRule(`{ "fact": "matter.kind", "operator": "in", "value": [${times(count, '"claim"').join(',')}] }`);

const given = (count: number): string =>
  edited('"matter.kind": "misconduct"', `"matter.dangers": [${times(count, '"flight-risk"').join(',')}]`);

const table: readonly (readonly [
  what: string,
  limit: number,
  write: (size: number) => string,
  code: string,
])[] = [
  ['bytes of a file', limits.fileBytes, padded, 'json-too-large'],
  ['levels of conditions', limits.conditionDepth, nested, 'conditions-too-deep'],
  ['comparisons of a rule', limits.comparisons, comparisons, 'too-many-comparisons'],
  ['members of a group', limits.members, (size) => inRule(any(times(size, claim))), 'too-big'],
  ['rules', limits.rules, rules, 'too-big'],
  ['cases', limits.cases, cases, 'too-big'],
  ['citations of a rule', limits.items, cites, 'too-big'],
  ['exceptions of a rule', limits.items, exceptions, 'too-big'],
  ['grounds of a case', limits.items, grounds, 'too-big'],
  ['values of a list', limits.items, values, 'too-big'],
  ['codes of a fact of a case', limits.items, given, 'too-big'],
];

describe.each(table)('the limit of %s', (what, limit, write, code) => {
  const options = what.startsWith('bytes') ? {} : { maxBytes: 2 ** 22 };

  it.each([-1, 0, 1])('and %i', (more) => {
    const codes = codesIn(write(limit + more), options).filter((each) => !each.startsWith('repeated-'));
    expect(codes.filter((each) => each !== 'too-many-problems')).toStrictEqual(more > 0 ? [code] : []);
  });
});

describe('named conditions', () => {
  const doubling = (count: number): string => {
    const one = (i: number) => `"c${i}": ${any(times(2, i === 0 ? claim : `{ "condition": "c${i - 1}" }`))}`;
    const all = Array.from({ length: count }, (_, i) => one(i)).join(',');
    return inRule(`{ "condition": "c${count - 1}" }`).replace(
      '  "conditions": {\n',
      `  "conditions": {\n${all},\n`,
    );
  };
  const errorsIn = (source: string) => codesIn(source).filter((code) => code !== 'repeated-condition');

  it('count each time they are named', () => {
    expect(errorsIn(doubling(6))).toStrictEqual([]);
    expect(errorsIn(doubling(9))).toStrictEqual(['too-many-comparisons', 'conditions-too-deep']);
  });

  it('that would be a billion comparisons are refused at once', () => {
    const took = processorTime(() => {
      expect(new Set(errorsIn(doubling(60)))).toStrictEqual(
        new Set(['too-many-comparisons', 'conditions-too-deep']),
      );
    });
    expect(took).toBeLessThan(500);
  });

  it('in a chain of thousands do not exhaust the stack', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `"c${i}":{"not":{"condition":"c${i + 1}"}}`).join(
      ',',
    );
    const source = edited('  "conditions": {\n', `  "conditions": {\n${chain},"c5000":{"not":${claim}},\n`);
    expect(codesIn(source)).toContain('conditions-too-deep');
  });

  it('in a circle of thousands are one mistake', () => {
    const circle = Array.from(
      { length: 5000 },
      (_, i) => `"c${i}":{"not":{"condition":"c${(i + 1) % 5000}"}}`,
    ).join(',');
    expect(codesIn(edited('  "conditions": {\n', `  "conditions": {\n${circle},\n`))).toStrictEqual([
      'condition-cycle',
    ]);
  });
});

describe('unknown names', () => {
  it('beyond a hundred are told without the closest match, which takes long to find', () => {
    const source = edited(
      '["acceptance"]',
      `[${Array.from({ length: 101 }, (_, i) => `"acceptanc${i}"`).join(',')}]`,
    );
    const unknown = referenceFindings(outlineOf(JSON.parse(source)));
    expect(unknown.map(({ help }) => help?.en)).toStrictEqual([
      ...times(100, 'did you mean `acceptance`'),
      undefined,
    ]);
  });
});

describe('brackets', () => {
  it('nested a million deep are refused in no time', () => {
    const took = processorTime(() => {
      expect(codesIn('['.repeat(1_000_000), { maxBytes: 2 ** 22 })).toStrictEqual(['json-too-deep']);
    });
    expect(took).toBeLessThan(500);
  });
});
