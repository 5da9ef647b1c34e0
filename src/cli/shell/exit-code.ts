/** What the process ends with; one table for all commands. */
export const exit = {
  done: 0,
  /** Done, and there are findings: a failing case, a broken law. Also a fault of guanxia itself. */
  findings: 1,
  usage: 2,
  invalidInput: 3,
  undetermined: 4,
  unavailable: 5,
  conflict: 6,
  nothingToDo: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
