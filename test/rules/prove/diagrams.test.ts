import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TooComplexError } from '../../../src/rules/prove/diagram/budget.ts';
import { countOf } from '../../../src/rules/prove/diagram/count.ts';
import { cubeAround, diagramOf, holdsIn, pointOf } from '../../../src/rules/prove/diagram/cube.ts';
import { always, type Diagram, Diagrams, never } from '../../../src/rules/prove/diagram/diagrams.ts';

/** A function of three variables with two, three and two values, as the list of its twelve values. */
type Table = readonly boolean[];

const arities = [2, 3, 2];

const points: readonly (readonly [number, number, number])[] = [0, 1].flatMap((a) =>
  [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c] as const)),
);

const made = (diagrams: Diagrams, table: Table): Diagram =>
  diagrams.each(0, (a) =>
    diagrams.each(1, (b) => diagrams.each(2, (c) => (table[a * 6 + b * 2 + c] ? always : never))),
  );

const read = (diagrams: Diagrams, f: Diagram): Table =>
  points.map(
    (point) => point.reduce((at, value, variable) => diagrams.branch(at, variable, value), f) === always,
  );

const tables: fc.Arbitrary<Table> = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

describe('diagrams', () => {
  it('are equal exactly if the functions are', () =>
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const diagrams = new Diagrams(arities);
        expect(made(diagrams, a) === made(diagrams, b)).toBe(String(a) === String(b));
      }),
    ));

  it('give back the function they were made from', () =>
    fc.assert(
      fc.property(tables, (table) => {
        const diagrams = new Diagrams(arities);
        expect(read(diagrams, made(diagrams, table))).toStrictEqual(table);
      }),
    ));

  it('combine as the functions do', () =>
    fc.assert(
      fc.property(fc.array(tables, { maxLength: 5 }), (all) => {
        const diagrams = new Diagrams(arities);
        const functions = all.map((table) => made(diagrams, table));
        const every = points.map((_, i) => all.every((table) => table[i]));
        const some = points.map((_, i) => all.some((table) => table[i]));
        expect(diagrams.and(...functions)).toBe(made(diagrams, every));
        expect(diagrams.or(...functions)).toBe(made(diagrams, some));
        expect(diagrams.not(diagrams.or(...functions))).toBe(
          made(
            diagrams,
            some.map((value) => !value),
          ),
        );
      }),
    ));

  it('meet where both are true, and imply where one is inside the other', () =>
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const diagrams = new Diagrams(arities);
        const [f, g] = [made(diagrams, a), made(diagrams, b)];
        const meet = a.some((value, i) => value && b[i]);
        expect([diagrams.meets(f, g), diagrams.meets(f, g)]).toStrictEqual([meet, meet]);
        expect(diagrams.implies(f, g)).toBe(a.every((value, i) => !value || b[i]));
      }),
    ));

  it('are counted with the weights of the values', () =>
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 }),
        (table, w) => {
          const diagrams = new Diagrams(arities);
          const weights = [w.slice(0, 2), w.slice(2, 5), w.slice(5)];
          const weight = (point: readonly number[]): number =>
            point.reduce((product, value, i) => product * (weights[i]?.[value] as number), 1);
          const expected = points.reduce((sum, point, i) => sum + (table[i] ? weight(point) : 0), 0);
          expect(countOf(diagrams, made(diagrams, table), weights)).toBe(expected);
        },
      ),
    ));

  it('show a point, and around it a cube that cannot be made larger', () =>
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre(table.includes(true));
        const diagrams = new Diagrams(arities);
        const f = made(diagrams, table);
        const cube = cubeAround(diagrams, f, pointOf(diagrams, f));
        expect(holdsIn(diagrams, f, cube)).toBe(true);
        expect(diagrams.implies(diagramOf(diagrams, cube), f)).toBe(true);
        for (const [variable, values] of cube) {
          const missing = [...Array(arities[variable]).keys()].filter((value) => !values.has(value));
          const larger = missing.map((value) => new Map(cube).set(variable, new Set([...values, value])));
          expect(missing.length).toBeGreaterThan(0);
          expect(larger.some((one) => holdsIn(diagrams, f, one))).toBe(false);
        }
      }),
    ));

  it('stop when their steps are used up', () => {
    const diagrams = new Diagrams(arities, 3);
    expect(() =>
      made(
        diagrams,
        points.map(([a, , c]) => a === c),
      ),
    ).toThrow(TooComplexError);
  });
});
