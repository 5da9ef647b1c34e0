type Graph = ReadonlyMap<string, readonly string[]>;

const edgesFrom = (graph: Graph, id: string): readonly string[] => graph.get(id) ?? [];

const reversed = (graph: Graph): Graph => {
  const turned = new Map<string, string[]>();
  for (const [from, tos] of graph)
    for (const to of tos) {
      const froms = turned.get(to);
      if (froms === undefined) turned.set(to, [from]);
      else froms.push(from);
    }
  return turned;
};

/** Drops nodes from which no edge leads to a node that is left, again and again; the rest leads into cycles. */
const trim = (left: Set<string>, graph: Graph, cameFrom: Graph): void => {
  const open = [...left];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!left.has(id) || edgesFrom(graph, id).some((to) => left.has(to))) continue;
    left.delete(id);
    for (const from of edgesFrom(cameFrom, id)) open.push(from);
  }
};

/** Walks on from `start` until a node comes again: the cycle from that node, without its repetition. */
const walk = (start: string, graph: Graph, left: ReadonlySet<string>): readonly string[] => {
  const path = new Set<string>();
  let at = start;
  while (!path.has(at)) {
    path.add(at);
    at = edgesFrom(graph, at).find((to) => left.has(to)) as string;
  }
  const nodes = [...path];
  return nodes.slice(nodes.indexOf(at));
};

/**
 * Cycles of a graph, no two with a node in common, at least one in every part of the graph that has any.
 * `graph` maps each node to the nodes that it leads to; nodes that it does not map lead nowhere.
 */
export const findCycles = (graph: Graph): readonly (readonly string[])[] => {
  const left = new Set(graph.keys());
  const cameFrom = reversed(graph);
  const found: (readonly string[])[] = [];
  for (;;) {
    trim(left, graph, cameFrom);
    const [start] = left;
    if (start === undefined) return found;
    const cycle = walk(start, graph, left);
    found.push(cycle);
    for (const id of cycle) left.delete(id);
  }
};
