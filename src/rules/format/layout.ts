/** Characters that a line may have, where it can be broken. */
export const lineWidth = 110;

/** Parts that are always written over several lines: the main lists, every rule, every case and its facts. */
export const isOpen = (path: readonly string[]): boolean => {
  const [top, , field] = path;
  if (path.length <= 1) return true;
  if (top !== 'rules' && top !== 'cases') return false;
  return path.length === 2 || (path.length === 3 && field === 'given');
};
