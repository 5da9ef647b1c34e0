/** Tells waiting readers that the log may have grown. */
export interface Bell {
  /** How often it has rung. */
  readonly rings: () => number;
  readonly ring: () => void;
  /** Resolves once it has rung more than `rings` times, or `signal` aborts. */
  readonly wait: (rings: number, signal: AbortSignal) => Promise<void>;
}

export function bell(): Bell {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    rings: () => count,
    ring: () => {
      count += 1;
      for (const wake of waiting) wake();
    },
    wait: (rings, signal) =>
      new Promise((resolve) => {
        if (count > rings || signal.aborted) return resolve();
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
  };
}
