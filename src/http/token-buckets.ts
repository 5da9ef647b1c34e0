interface Bucket {
  tokens: number;
  at: number;
}

/** More clients than these at once, and those that have been quiet longest are forgotten: they start full again. */
const most = 10_000;

/**
 * Whether one more request of a client keeps within so many a second, with twice as many in a burst: a token bucket
 * for each.
 */
export const tokenBuckets = (perSecond: number, now: () => number = performance.now.bind(performance)) => {
  const buckets = new Map<string, Bucket>();
  const burst = 2 * perSecond;
  return (client: string): boolean => {
    const at = now();
    const before = buckets.get(client) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1_000) * perSecond);
    const isWithin = tokens >= 1;
    buckets.delete(client);
    buckets.set(client, { tokens: isWithin ? tokens - 1 : tokens, at });
    if (buckets.size > most) buckets.delete(buckets.keys().next().value as string);
    return isWithin;
  };
};
