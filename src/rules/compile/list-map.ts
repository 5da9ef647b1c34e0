/** Values by lists of numbers: gives the value of a list, made when it is asked for first. */
export const listMap = <Value>(): ((list: readonly number[], make: () => Value) => Value) => {
  const values = new Map<string, Value>();
  return (list, make) => {
    const key = list.join();
    const before = values.get(key);
    if (before !== undefined) return before;
    const value = make();
    values.set(key, value);
    return value;
  };
};
