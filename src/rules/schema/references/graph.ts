/** A walk over names that refer to names. */
export interface GraphWalk {
  /** Every name reached, each after those that it refers to, except around a circle. */
  readonly order: readonly string[];
  /** Circles, each from one of its names on; every name that lies on a circle is in one of them. */
  readonly circles: readonly (readonly string[])[];
}

interface Step {
  readonly name: string;
  readonly rest: Iterator<string>;
}

interface Walking {
  readonly order: string[];
  readonly circles: (readonly string[])[];
  /** Names entered; those that were left are in `left` too. */
  readonly entered: Set<string>;
  readonly left: Set<string>;
  readonly told: Set<string>;
  /** From where the walk began to where it is. */
  readonly way: Step[];
}

/** Walks depth first without recursion: no chain of names, however long, can exhaust the stack. */
export const walkGraph = (names: Iterable<string>, next: (name: string) => readonly string[]): GraphWalk => {
  const walking: Walking = {
    order: [],
    circles: [],
    entered: new Set(),
    left: new Set(),
    told: new Set(),
    way: [],
  };
  for (const start of names) {
    go(walking, start, next);
    while (walking.way.length > 0) step(walking, next);
  }
  return walking;
};

const step = (walking: Walking, next: (name: string) => readonly string[]): void => {
  const { order, left, way } = walking;
  const { name, rest } = way.at(-1) as Step;
  const { value, done } = rest.next();
  if (done !== true) {
    go(walking, value, next);
    return;
  }
  left.add(name);
  order.push(name);
  way.pop();
};

const go = (walking: Walking, to: string, next: (name: string) => readonly string[]): void => {
  if (walking.entered.has(to)) {
    if (!walking.left.has(to)) close(walking, to);
    return;
  }
  walking.entered.add(to);
  walking.way.push({ name: to, rest: next(to).values() });
};

/** The way came back to a name on it: a circle, unless it only joins names that are known to lie on one. */
const close = ({ way, told, circles }: Walking, to: string): void => {
  if (told.has((way.at(-1) as Step).name) && told.has(to)) return;
  const circle = way.slice(way.findIndex(({ name }) => name === to)).map(({ name }) => name);
  circles.push(circle);
  for (const name of circle) told.add(name);
};
