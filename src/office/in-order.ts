type Items<T> = AsyncIterable<T> | Iterable<T>;

const iteratorOf = <T>(items: Items<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();

/** A promise that is awaited later: until then its failure must not count as unhandled. */
const awaitedLater = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};

const settled = (promise: Promise<unknown>, as: 'item' | 'result') =>
  promise.then(
    () => as,
    () => as,
  );

/** Which is there first: another item, or the result whose turn it is. */
const whichFirst = async (item: Promise<unknown>, [result]: readonly Promise<unknown>[]) =>
  result === undefined ? 'item' : Promise.race([settled(result, 'result'), settled(item, 'item')]);

/**
 * Does `work` on each item, at most `atOnce` at the same time, and gives the results in the order of the items, each
 * as soon as it and those before it are there, also while the next item is waited for. No more items are taken than
 * are under way, but for one.
 */
export async function* inOrder<T, Result>(
  items: Items<T>,
  atOnce: number,
  work: (item: T) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = iteratorOf(items);
  const take = () => awaitedLater(Promise.resolve().then(() => iterator.next()));
  const underWay: Promise<Result>[] = [];
  let next = take();
  try {
    for (;;) {
      const isFull = underWay.length >= atOnce;
      if (isFull || (await whichFirst(next, underWay)) === 'result') {
        yield (await underWay.shift()) as Result;
        continue;
      }
      const { done, value } = await next;
      if (done) break;
      underWay.push(awaitedLater(work(value)));
      next = take();
    }
    for (const result of underWay) yield await result;
  } finally {
    // Who waits for an item that may never come is not waited for.
    void awaitedLater(Promise.resolve(iterator.return?.()));
  }
}
