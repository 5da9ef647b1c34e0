import { defaultSteps, TooComplexError } from './budget.ts';

/** A yes-or-no function of some variables, known by a number. Equal functions have equal numbers. */
export type Diagram = number;

/** The function that is false everywhere. */
export const never: Diagram = 0;

/** The function that is true everywhere. */
export const always: Diagram = 1;

interface Operation {
  readonly neutral: Diagram;
  readonly absorbing: Diagram;
  readonly known: Map<number, Diagram>;
}

const span = 2 ** 26;

const pair = (f: Diagram, g: Diagram): number => (f < g ? f * span + g : g * span + f);

/**
 * Reduced, ordered, multi-valued decision diagrams. Variable `v` takes the values `0 … arities[v] - 1`.
 * A diagram is a graph that asks for the variables in ascending order and has one branch for each value;
 * equal parts are stored once, so that two functions are equal exactly when their numbers are.
 */
export class Diagrams {
  readonly arities: readonly number[];
  readonly #maxSteps: number;
  readonly #variables: number[];
  readonly #branches: (readonly Diagram[])[] = [[], []];
  readonly #nodes = new Map<string, Diagram>();
  readonly #negations = new Map<Diagram, Diagram>([
    [never, always],
    [always, never],
  ]);
  readonly #and: Operation = { neutral: always, absorbing: never, known: new Map() };
  readonly #or: Operation = { neutral: never, absorbing: always, known: new Map() };
  readonly #disjoint = new Set<number>();
  #steps = 0;

  constructor(arities: readonly number[], maxSteps = defaultSteps) {
    this.arities = arities;
    this.#maxSteps = maxSteps;
    this.#variables = [arities.length, arities.length];
  }

  /** How many distinct diagrams there are so far. */
  get size(): number {
    return this.#branches.length;
  }

  /** The variable that a diagram asks for first; the number of variables for {@link never} and {@link always}. */
  variableOf(f: Diagram): number {
    return this.#variables[f] as number;
  }

  /** What remains of `f` where `variable`, which `f` does not ask before, has `value`. */
  branch(f: Diagram, variable: number, value: number): Diagram {
    return this.#variables[f] === variable ? ((this.#branches[f] as Diagram[])[value] as Diagram) : f;
  }

  /** The function that asks for `variable` and goes on as the branch of its value. */
  node(variable: number, branches: readonly Diagram[]): Diagram {
    const [first] = branches;
    if (branches.every((one) => one === first)) return first as Diagram;
    const key = `${variable}:${branches.join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made = this.#branches.push(branches) - 1;
    this.#variables.push(variable);
    this.#nodes.set(key, made);
    return made;
  }

  not(f: Diagram): Diagram {
    const known = this.#negations.get(f);
    if (known !== undefined) return known;
    const result = this.each(this.variableOf(f), (value, variable) =>
      this.not(this.branch(f, variable, value)),
    );
    this.#negations.set(f, result).set(result, f);
    return result;
  }

  and(...functions: readonly Diagram[]): Diagram {
    return this.#combineAll(functions, this.#and);
  }

  or(...functions: readonly Diagram[]): Diagram {
    return this.#combineAll(functions, this.#or);
  }

  /** Whether both can be true at once. Makes no diagram. */
  meets(f: Diagram, g: Diagram): boolean {
    if (f === never || g === never) return false;
    if (f === g || f === always || g === always) return true;
    const key = pair(f, g);
    if (this.#disjoint.has(key)) return false;
    this.step();
    const variable = Math.min(this.variableOf(f), this.variableOf(g));
    for (let value = 0; value < (this.arities[variable] as number); value += 1)
      if (this.meets(this.branch(f, variable, value), this.branch(g, variable, value))) return true;
    this.#disjoint.add(key);
    return false;
  }

  /** Whether `g` is true wherever `f` is. */
  implies(f: Diagram, g: Diagram): boolean {
    return !this.meets(f, this.not(g));
  }

  /** A node of `variable` whose branches are made one by one. */
  each(variable: number, make: (value: number, variable: number) => Diagram): Diagram {
    this.step();
    return this.node(
      variable,
      Array.from({ length: this.arities[variable] as number }, (_, value) => make(value, variable)),
    );
  }

  /** Counts one step of work. @throws {TooComplexError} when they are used up. */
  step(): void {
    this.#steps += 1;
    if (this.#steps > this.#maxSteps) throw new TooComplexError();
  }

  /** By halves, so that large diagrams are combined as seldom as can be. */
  #combineAll(functions: readonly Diagram[], operation: Operation): Diagram {
    const [first = operation.neutral] = functions;
    if (functions.length < 2) return first;
    const half = functions.length >> 1;
    return this.#combine(
      this.#combineAll(functions.slice(0, half), operation),
      this.#combineAll(functions.slice(half), operation),
      operation,
    );
  }

  #combine(f: Diagram, g: Diagram, operation: Operation): Diagram {
    if (f === g || f === operation.neutral) return g;
    if (g === operation.neutral) return f;
    if (f === operation.absorbing || g === operation.absorbing) return operation.absorbing;
    const key = pair(f, g);
    const known = operation.known.get(key);
    if (known !== undefined) return known;
    const result = this.each(Math.min(this.variableOf(f), this.variableOf(g)), (value, variable) =>
      this.#combine(this.branch(f, variable, value), this.branch(g, variable, value), operation),
    );
    operation.known.set(key, result);
    return result;
  }
}
