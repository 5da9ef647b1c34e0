import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkGraph } from '../../../src/rules/schema/references/graph.ts';
import { runs } from '../../json/runs.ts';

type Graph = Readonly<Record<string, readonly string[]>>;

const walk = (graph: Graph) => walkGraph(Object.keys(graph), (name) => graph[name] ?? []);

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs: fc.Arbitrary<Graph> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.array(fc.constantFrom(...names), { maxLength: 3 })])),
);

/** Names that can be reached in one step or more, by the definition. */
const reachable = (graph: Graph, from: string): ReadonlySet<string> => {
  let reached = new Set(graph[from] ?? []);
  for (;;) {
    const further = new Set([...reached, ...[...reached].flatMap((name) => graph[name] ?? [])]);
    if (further.size === reached.size) return reached;
    reached = further;
  }
};

describe('a walk over names', () => {
  it('finds a circle through exactly those names that can reach themselves', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { circles } = walk(graph);
        const onOne = names.filter((name) => reachable(graph, name).has(name));
        const found = new Set(circles.flat());
        expect(found.size > 0).toBe(onOne.length > 0);
        expect(onOne).toStrictEqual(expect.arrayContaining([...found]));
        for (const circle of circles) {
          for (const [i, name] of circle.entries()) {
            expect(graph[name]).toContain(circle[(i + 1) % circle.length]);
          }
        }
      }),
      runs(1000),
    );
  });

  it('names each name after those that it refers to, where there is no circle', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { order, circles } = walk(graph);
        expect(order.toSorted()).toStrictEqual(names);
        if (circles.length > 0) return;
        const references = names.flatMap((name) =>
          (graph[name] ?? []).map((other) => [other, name] as const),
        );
        for (const [other, name] of references) {
          expect(order.indexOf(other)).toBeLessThan(order.indexOf(name));
        }
      }),
      runs(1000),
    );
  });

  it('tells a circle once, and two circles that share a name both', () => {
    expect(walk({ a: ['b'], b: ['c'], c: ['a', 'b', 'a'] }).circles).toStrictEqual([['a', 'b', 'c']]);
    expect(walk({ a: ['b'], b: ['a', 'c'], c: ['b'] }).circles).toStrictEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});
