/** The value class of a fact that is unknown. */
export const UNKNOWN = 0;
/** The value class of every value that no rule names. Values that rules name have the classes after it. */
export const OTHER = 1;
/** The first class of a value that a rule names. */
export const FIRST = 2;

/** A set of value classes: those listed in ascending order, or every one but those. */
export interface ClassSet {
  readonly but: boolean;
  readonly classes: readonly number[];
}

export const only = (classes: readonly number[]): ClassSet => ({
  but: false,
  classes: classes.length === 1 ? classes : [...new Set(classes)].sort((a, b) => a - b),
});

export const complement = ({ but, classes }: ClassSet): ClassSet => ({ but: !but, classes });

const found = (classes: readonly number[], one: number): boolean => {
  let low = 0;
  for (let high = classes.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((classes[middle] as number) < one) low = middle + 1;
    else high = middle;
  }
  return classes[low] === one;
};

/** Whether a known value's class is in the set. */
export const has = ({ but, classes }: ClassSet, one: number): boolean =>
  (classes.length === 1 ? classes[0] === one : found(classes, one)) !== but;

export const intersection = (a: ClassSet, b: ClassSet): ClassSet => {
  if (a.but && b.but) return complement(only([...a.classes, ...b.classes]));
  const [listed, other] = a.but ? [b, a] : [a, b];
  return { but: false, classes: listed.classes.filter((one) => has(other, one)) };
};

export const union = (a: ClassSet, b: ClassSet): ClassSet =>
  complement(intersection(complement(a), complement(b)));
