/** A half-open run of days; `until` is absent where it is open. */
export interface Days {
  readonly from: string;
  readonly until?: string | undefined;
}

/**
 * The days on which a tenure was certainly held: one whose beginning is unknown, from the directory's date on,
 * since it began before that. There may be none.
 */
export const certainDays = (
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  asOf: string,
): Days => ({ from: from ?? asOf, until });

/** The first day that two runs have in common, if they have any. */
export const firstCommonDay = (a: Days, b: Days): string | undefined => {
  const day = a.from < b.from ? b.from : a.from;
  const lies = ({ until }: Days): boolean => until === undefined || day < until;
  return lies(a) && lies(b) ? day : undefined;
};
