/** Is told how far long work has come. */
export interface Meter {
  readonly reached: (done: number, total: number) => void;
  /** Nothing more will be told. */
  readonly end: () => void;
}

/** Tells nothing. */
export const silent: Meter = { reached: () => undefined, end: () => undefined };
