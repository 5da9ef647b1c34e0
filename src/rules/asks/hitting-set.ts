type Numbers = readonly number[];

const open = (sets: readonly Numbers[], chosen: ReadonlySet<number>): readonly Numbers[] =>
  sets.filter((set) => !set.some((one) => chosen.has(one)));

/** Sets that have nothing in common need one number each. */
const atLeast = (sets: readonly Numbers[]): number => {
  const used = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((one) => used.has(one))) continue;
    for (const one of set) used.add(one);
    count += 1;
  }
  return count;
};

/** The first set in order of numbers that has at most `size` of `from` up and one of every set. */
const within = (sets: readonly Numbers[], from: number, size: number): Numbers | undefined => {
  if (sets.length === 0) return [];
  if (atLeast(sets) > size) return undefined;
  const next = Math.min(...sets.flat().filter((one) => one >= from));
  if (next === Number.POSITIVE_INFINITY) return undefined;
  const rest = within(open(sets, new Set([next])), next + 1, size - 1);
  if (rest !== undefined) return [next, ...rest];
  const left = sets.map((set) => set.filter((one) => one !== next));
  return left.some((set) => set.length === 0) ? undefined : within(left, next + 1, size);
};

/**
 * The smallest set of numbers that has one of every set; of several, the one whose numbers come first.
 * No set may be empty.
 */
export const smallestHittingSet = (sets: readonly Numbers[]): Numbers => {
  for (let size = atLeast(sets); ; size += 1) {
    const found = within(sets, 0, size);
    if (found !== undefined) return found;
  }
};
