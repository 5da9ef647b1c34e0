/**
 * Does `work` on each item, at most `atOnce` at the same time, and gives the results in the order of the
 * items. No more items are taken than are under way.
 */
export async function* inOrder<T, Result>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is awaited below, in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= atOnce) yield (await underWay.shift()) as Result;
  }
  for (const result of underWay) yield await result;
}
