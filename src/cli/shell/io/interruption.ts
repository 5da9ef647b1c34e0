/** What to put in order when a run is interrupted. */
export interface Interruption {
  /** `tidy` must be synchronous. Returns how to take it back. */
  readonly before: (tidy: () => void) => () => void;
  /** For a run that comes to an end of its own when it is told to `stop`, and is waited for. */
  readonly ending: (stop: () => void) => void;
  /** Whether the run comes to an end of its own. */
  readonly endsItself: () => boolean;
}

/** Puts everything in order when `signal` is aborted, in that very moment, and then says so. */
export const interruption = (signal: AbortSignal | undefined, say: () => void): Interruption => {
  const all = new Set<() => void>();
  const stops: (() => void)[] = [];
  signal?.addEventListener('abort', () => {
    for (const tidy of all) tidy();
    for (const stop of stops) stop();
    say();
  });
  return {
    before: (tidy) => {
      all.add(tidy);
      return () => {
        all.delete(tidy);
      };
    },
    ending: (stop) => {
      stops.push(stop);
    },
    endsItself: () => stops.length > 0,
  };
};
