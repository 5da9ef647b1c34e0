import { always, type Diagram, type Diagrams, never } from './diagrams.ts';

/** The values that some variables may have; the others may have any. */
export type Cube = ReadonlyMap<number, ReadonlySet<number>>;

/** A point where `f`, which must be true somewhere, is true: the lowest values on the way. */
export const pointOf = (diagrams: Diagrams, f: Diagram): ReadonlyMap<number, number> => {
  const point = new Map<number, number>();
  for (let at = f; at !== always; ) {
    const variable = diagrams.variableOf(at);
    let value = 0;
    while (diagrams.branch(at, variable, value) === never) value += 1;
    point.set(variable, value);
    at = diagrams.branch(at, variable, value);
  }
  return point;
};

/** Whether `f` is true at every point of the cube. */
export const holdsIn = (diagrams: Diagrams, f: Diagram, cube: Cube): boolean => {
  const known = new Map<Diagram, boolean>([
    [never, false],
    [always, true],
  ]);
  const holds = (at: Diagram): boolean => {
    const before = known.get(at);
    if (before !== undefined) return before;
    diagrams.step();
    const variable = diagrams.variableOf(at);
    const values = cube.get(variable) ?? Array(diagrams.arities[variable]).keys();
    const result = [...values].every((value) => holds(diagrams.branch(at, variable, value)));
    known.set(at, result);
    return result;
  };
  return holds(f);
};

/** The function that is true in the cube and nowhere else. */
export const diagramOf = (diagrams: Diagrams, cube: Cube): Diagram =>
  [...cube]
    .sort(([a], [b]) => b - a)
    .reduce<Diagram>(
      (inner, [variable, values]) => diagrams.each(variable, (value) => (values.has(value) ? inner : never)),
      always,
    );

/** The largest cube around a point of `f` that freeing variables, last first, and adding values leads to. */
export const cubeAround = (diagrams: Diagrams, f: Diagram, point: ReadonlyMap<number, number>): Cube => {
  const cube = new Map<number, ReadonlySet<number>>(
    [...point].map(([variable, value]) => [variable, new Set([value])]),
  );
  const keepIf = (variable: number, values: ReadonlySet<number>): void => {
    if (holdsIn(diagrams, f, new Map(cube).set(variable, values))) cube.set(variable, values);
  };
  const variables = [...point.keys()].sort((a, b) => b - a);
  for (const variable of variables) {
    const all = new Set(Array(diagrams.arities[variable]).keys());
    keepIf(variable, all);
    if (cube.get(variable) === all) cube.delete(variable);
  }
  for (const variable of [...cube.keys()])
    for (const value of Array(diagrams.arities[variable]).keys())
      keepIf(variable, new Set([...(cube.get(variable) as ReadonlySet<number>), value]));
  return cube;
};
