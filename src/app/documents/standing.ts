const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Of documents in the order of their publication the one that counts at `at`: that with the latest start not
 * after it, and of several with this start the one published last.
 */
export const standingAt = <Document, At extends number | string>(
  documents: readonly Document[],
  startOf: (document: Document) => At,
  at: At,
): Document | undefined =>
  documents
    .filter((document) => startOf(document) <= at)
    .toSorted((a, b) => compare(startOf(a), startOf(b)))
    .at(-1);
