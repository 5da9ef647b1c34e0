interface Lifetime {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const endsBefore = ({ until }: Lifetime, { from }: Lifetime): boolean =>
  until !== undefined && from !== undefined && until <= from;

/** Whether two organs may have existed on one day, as far as the dates are known. */
export const mayCoexist = (a: Lifetime, b: Lifetime): boolean => !endsBefore(a, b) && !endsBefore(b, a);
