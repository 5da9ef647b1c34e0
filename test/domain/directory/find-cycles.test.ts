import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from '../../../src/domain/directory/check/find-cycles.ts';
import { runs } from './runs.ts';

const graphs = fc
  .array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 8 })
  .map((edges) => new Map(edges.map((tos, from) => [String(from), tos.map(String)])));

/** Whether a node can be reached from itself. */
const isCyclic = (graph: ReadonlyMap<string, readonly string[]>, start: string): boolean => {
  const seen = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === start) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(graph.get(at) ?? []));
  }
  return false;
};

describe('the cycles of a graph', () => {
  it('are cycles, apart from each other, and there are some if the graph has any', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cycles = findCycles(graph);
        for (const cycle of cycles)
          for (const [i, id] of cycle.entries())
            expect(graph.get(id)).toContain(cycle[(i + 1) % cycle.length]);
        const nodes = cycles.flat();
        expect(new Set(nodes).size).toBe(nodes.length);
        expect(cycles.length > 0).toBe([...graph.keys()].some((id) => isCyclic(graph, id)));
      }),
      runs(1000),
    );
  });

  it('leave nothing cyclic when one edge of each is cut, again and again', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const left = new Map(graph);
        for (let rounds = 0; rounds <= 24; rounds += 1)
          for (const [first = '', second = first] of findCycles(left))
            left.set(
              first,
              (left.get(first) ?? []).filter((to) => to !== second),
            );
        expect(findCycles(left)).toStrictEqual([]);
      }),
      runs(300),
    );
  });

  it('are found in a chain of 20,000', () => {
    const chain = new Map(Array.from({ length: 20_000 }, (_, i) => [String(i), [String(i + 1)]]));
    expect(findCycles(chain)).toStrictEqual([]);
    chain.set('19999', ['0']);
    expect(findCycles(chain).map(({ length }) => length)).toStrictEqual([20_000]);
  });
});
