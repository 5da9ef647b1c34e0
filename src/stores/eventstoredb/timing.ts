/** How long to wait for what, in milliseconds. */
export interface Timing {
  /** One call to the server; a call that takes longer counts as failed, its outcome as unknown. */
  readonly call: number;
  /** One operation of the store with its repetitions. */
  readonly operation: number;
  /** How long a subscription goes on trying while the server cannot be reached. */
  readonly outage: number;
  /** Between the first repetitions; grows fourfold at most. */
  readonly pause: number;
  /** How long nothing is sent once the server has failed several times in a row. */
  readonly rest: number;
  /** How often a subscription looks for itself whether the log has grown. */
  readonly look: number;
}

export const usualTiming: Timing = {
  call: 5_000,
  operation: 15_000,
  outage: 60_000,
  pause: 50,
  rest: 1_000,
  look: 1_000,
};

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
