import { exit } from '../exit-code.ts';

/** What to put in order when the process is interrupted. */
export interface Interruption {
  /** `tidy` must be synchronous. Returns how to take it back. */
  readonly before: (tidy: () => void) => () => void;
}

/** Ctrl-C ends the process with 130 after tidying up; SIGTERM with 143. */
export const interruption = (say: () => void): Interruption => {
  const all = new Set<() => void>();
  const end = (code: number) => () => {
    for (const tidy of all) tidy();
    say();
    process.exit(code);
  };
  process.once('SIGINT', end(exit.interrupted));
  process.once('SIGTERM', end(143));
  return {
    before: (tidy) => {
      all.add(tidy);
      return () => {
        all.delete(tidy);
      };
    },
  };
};
