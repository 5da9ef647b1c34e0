/**
 * How many characters must be added, dropped, replaced or swapped with their neighbour to turn `a` into `b`
 * (the optimal string alignment distance).
 */
export const editDistance = (a: readonly string[], b: readonly string[]): number => {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = [0, ...b.map((_, j) => j + 1)];
  for (const [i, character] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = at(above, j) + (character === other ? 0 : 1);
      const isSwap = i > 0 && j > 0 && character === b[j - 1] && other === a[i - 1];
      const swapped = isSwap ? at(twoAbove, j - 1) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, at(row, j) + 1, at(above, j + 1) + 1));
    }
    twoAbove = above;
    above = row;
  }
  return at(above, b.length);
};

const at = (row: readonly number[], index: number): number => row[index] as number;
