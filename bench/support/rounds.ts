/** One of the things that are measured against each other. */
export interface Side {
  readonly name: string;
  /** Does the work once over and gives how many decisions that were. */
  pass(): number | Promise<number>;
}

export interface Timing {
  readonly name: string;
  /** Microseconds per decision: the median of all rounds, and each round. */
  readonly median: number;
  readonly rounds: readonly number[];
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** Passes until so many milliseconds are over. Gives microseconds per decision. */
const timed = async (side: Side, milliseconds: number): Promise<number> => {
  const start = performance.now();
  let decisions = 0;
  let now = start;
  while (now - start < milliseconds) {
    const done = side.pass();
    decisions += typeof done === 'number' ? done : await done;
    now = performance.now();
  }
  return ((now - start) * 1000) / decisions;
};

/** Times all sides in turn, A B C A B C …, so that a change of the machine's load meets them all. */
export const interleaved = async (
  sides: readonly Side[],
  { rounds = 9, milliseconds = 60, warmUp = 300 } = {},
): Promise<readonly Timing[]> => {
  for (const side of sides) await timed(side, warmUp);
  const times = sides.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, side] of sides.entries()) times[i]?.push(await timed(side, milliseconds));
  return sides.map(({ name }, i) => ({ name, median: median(times[i] ?? []), rounds: times[i] ?? [] }));
};
