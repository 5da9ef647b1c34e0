/** Milliseconds of processor time that `work` takes in this process: a busy machine does not make it longer. */
export const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
