/** What to put in order when a run is interrupted. */
export interface Interruption {
  /** `tidy` must be synchronous. Returns how to take it back. */
  readonly before: (tidy: () => void) => () => void;
}

/** Puts everything in order when `signal` is aborted, in that very moment, and then says so. */
export const interruption = (signal: AbortSignal | undefined, say: () => void): Interruption => {
  const all = new Set<() => void>();
  signal?.addEventListener('abort', () => {
    for (const tidy of all) tidy();
    say();
  });
  return {
    before: (tidy) => {
      all.add(tidy);
      return () => {
        all.delete(tidy);
      };
    },
  };
};
