import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue, readJson } from '../../../src/json/index.ts';
import { formatRuleSet } from '../../../src/rules/format/format-rule-set.ts';
import { codesOf } from '../../json/caught.ts';
import { runs } from '../../json/runs.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rules.ts';
import { good } from '../check/checked.ts';

const sets = new URL('../../../src/rules/sets/', import.meta.url);
const shipped = readdirSync(sets, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.json'))
  .map((path) => [path, readFileSync(new URL(path, sets), 'utf8')] as const);

describe.each(shipped)('the rule set %s', (_path, source) => {
  it('is written in the layout of all rule sets', () => {
    expect(formatRuleSet(source)).toBe(source);
  });
});

const written = `{
  "rules": [
    // the only rule
    {
      "event": { "type": "in-scope" }, // what follows
      "conditions": { "all": [{ "value": ["claim", "suggestion"], "operator": "in", "fact": "matter.kind" }] },
      "name": "claim", "extra": 1,
      "cites": []
      // no more
    }
  ],
  "cases": [{ "given": { "matter.kind": "claim", "matter.field": "other" }, "name": "one" }],
  "conditions": { "z": {"condition": "a"}, "a": { "any": [ { "fact": "report.channel", "operator": "in", "value": ["telephone", "sms", "post"] }, { "condition": "z" } ] } },
  /* named */ "id": "x", "$schema": "y"
}
// end`;

const layout = `{
  "$schema": "y",
  /* named */
  "id": "x",
  "conditions": {
    "z": { "condition": "a" },
    "a": {
      "any": [
        { "fact": "report.channel", "operator": "in", "value": ["telephone", "sms", "post"] },
        { "condition": "z" }
      ]
    }
  },
  "rules": [
    // the only rule
    {
      "name": "claim",
      "cites": [],
      "conditions": {
        "all": [{ "fact": "matter.kind", "operator": "in", "value": ["claim", "suggestion"] }]
      },
      "event": { "type": "in-scope" }, // what follows
      "extra": 1
      // no more
    }
  ],
  "cases": [
    {
      "name": "one",
      "given": {
        "matter.kind": "claim",
        "matter.field": "other"
      }
    }
  ]
}
// end
`;

describe('formatting', () => {
  it('orders keys, breaks what is long, joins what is short and keeps comments where they belong', () => {
    expect(formatRuleSet(written)).toBe(layout);
  });

  it('leaves names in the order in which they were given', () => {
    expect(formatRuleSet('{"sources":{"b":{},"a":{}},"conditions":{"b":{},"a":{}}}')).toBe(
      '{\n  "sources": {\n    "b": {},\n    "a": {}\n  },\n  "conditions": {\n    "b": {},\n    "a": {}\n  }\n}\n',
    );
  });

  it('writes lines of a hundred and ten characters and not one more', () => {
    const line = (length: number) => {
      const [left, right] = ['    { "x": ["', '"] }'];
      return `${left}${'a'.repeat(length - left.length - right.length)}${right}`;
    };
    const lines = (length: number) => formatRuleSet(`{"rules":{"a":1},"x":[${line(length)}]}`).split('\n');
    expect(lines(110)).toContain(line(110));
    expect(lines(111)).not.toContain(line(111));
  });

  it('ends lines with a line feed and drops a byte order mark', () => {
    expect(formatRuleSet('\ufeff{\r\n"id": "x", // a\r\n/* b\r\nc */\r\n"version": "1"}')).toBe(
      '{\n  "id": "x", // a\n  /* b\nc */\n  "version": "1"\n}\n',
    );
  });

  it('refuses what is not strict JSON', () => {
    expect(codesOf(() => formatRuleSet('{"a":1,"a":2}'))).toStrictEqual(['json-duplicate-key']);
  });

  it('takes anything else as it is', () => {
    expect(formatRuleSet('3')).toBe('3\n');
    expect(formatRuleSet('[]')).toBe('[]\n');
    expect(formatRuleSet('[1,{"a":2}]')).toBe('[\n  1,\n  {\n    "a": 2\n  }\n]\n');
  });
});

const marks = ['/* m */', '// m\n', '/* m\n m */'];

/** The text with comments put between its tokens. */
const commented = (text: string, places: readonly number[]): string => {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\s+/g) ?? [];
  const gaps = new Map(places.map((place) => [place % (tokens.length + 1), marks[place % marks.length]]));
  return [...tokens, ''].map((token, i) => `${gaps.get(i) ?? ''}${token}`).join('');
};

const contentOf = (source: string): string =>
  canonicalJson(readJson(source, { comments: true, maxDepth: 60 }).value);
const commentsOf = (text: string): number => text.split(/\/\/ m|\/\* m/).length - 1;

const sources = fc
  .oneof(
    arbitraryRuleSet().map(({ set }) => JSON.stringify(set)),
    arbitraryRuleSet().map(({ set }) => JSON.stringify(set, null, '\t')),
    fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value)),
    fc.constant(good),
  )
  .filter((text) => codesOf(() => readJson(text, { maxDepth: 40 })).length === 0);

describe('whatever is formatted', () => {
  it('keeps its content and all of its comments, and is not changed by being formatted again', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
        const source = commented(text, places);
        const once = formatRuleSet(source);
        expect(contentOf(once)).toBe(contentOf(source));
        expect(commentsOf(once)).toBe(commentsOf(source));
        expect(formatRuleSet(once)).toBe(once);
      }),
      runs(500),
    );
  });

  it('does not depend on the layout that it had', () => {
    fc.assert(
      fc.property(sources, (text) => {
        const value = JSON.parse(text) as JsonValue;
        expect(formatRuleSet(JSON.stringify(value, null, 3))).toBe(formatRuleSet(JSON.stringify(value)));
      }),
      runs(300),
    );
  });
});

describe('a line comment before a comma', () => {
  it('never swallows what follows the comma', () => {
    const source = '{"a": 1 // m\n, /* m\n m */ "b": 2}';
    expect(contentOf(formatRuleSet(source))).toBe('{"a":1,"b":2}');
    expect(commentsOf(formatRuleSet(source))).toBe(2);
  });
});
