export { daysAfter, type LastDay, monthsAfter, workingDaysAfter } from './count-days.ts';
export { type Deadline, deadline, isLate, type Reckoning } from './deadline.ts';
export { type DeadlineKind, type DeadlineName, deadlineKinds, type Term } from './deadline-kinds.ts';
