import type { DueNow } from '../../app/life/list-dues.ts';
import { deadlineKinds } from '../../domain/deadlines/deadline-kinds.ts';
import type { DueJson } from '../schemas/due.ts';

/** Something due, as JSON. */
export const dueJson = ({ state, report, matter, organ, number, deadline }: DueNow): DueJson => {
  const { title, clause, verified } = deadlineKinds[deadline.name];
  return {
    state,
    what: deadline.name,
    title,
    report,
    ...(matter !== undefined && { matter }),
    ...(organ !== undefined && { organ }),
    ...(number !== undefined && { number }),
    from: deadline.from,
    ...(deadline.status === 'known'
      ? { lastDay: deadline.lastDay, ends: deadline.ends }
      : { uncovered: deadline.year }),
    clause,
    verified,
  };
};
