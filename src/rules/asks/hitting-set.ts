type Numbers = readonly number[];

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

/** The first set in order of its numbers that has one of every set, and no more numbers than `size`. */
const within = (sets: readonly Numbers[], size: number): Numbers | undefined => {
  if (sets.length === 0) return [];
  if (atLeast(sets) > size) return undefined;
  const next = Math.min(...sets.flat());
  const rest = within(
    sets.filter((set) => !set.includes(next)),
    size - 1,
  );
  if (rest !== undefined) return [next, ...rest];
  const left = sets.map((set) => set.filter((one) => one !== next));
  return left.some((set) => set.length === 0) ? undefined : within(left, size);
};

/**
 * The smallest set of numbers that has one of every set; of several, the one whose numbers come first.
 * No set may be empty.
 */
export const smallestHittingSet = (sets: readonly Numbers[]): Numbers => {
  for (let size = atLeast(sets); ; size += 1) {
    const found = within(sets, size);
    if (found !== undefined) return found;
  }
};
