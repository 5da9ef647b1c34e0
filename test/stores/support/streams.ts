/** Everything that comes, until it ends. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

/** The first `count` that come; whoever gives them is then told to stop. */
export async function take<T>(source: AsyncIterable<T>, count: number): Promise<T[]> {
  const some: T[] = [];
  if (count === 0) return some;
  for await (const each of source) {
    some.push(each);
    if (some.length === count) break;
  }
  return some;
}
