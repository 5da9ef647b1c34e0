interface Closable {
  readonly close: () => Promise<void>;
}

/** Works with something that has to be closed, and closes it whatever happens. */
export const withOpen = async <T extends Closable, Result>(
  opening: T | Promise<T>,
  work: (opened: T) => Promise<Result>,
): Promise<Result> => {
  const opened = await opening;
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};
