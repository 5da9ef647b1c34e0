import { documentLibrary } from '../app/documents/library.ts';
import { organNames } from '../app/documents/organ-names.ts';
import { type DueNow, listDues } from '../app/life/list-dues.ts';
import { deadlineKinds } from '../domain/deadlines/deadline-kinds.ts';
import type { Reader } from '../domain/sight/sight.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Overdue } from '../presentation/audit-report/content.ts';
import { text } from '../problems/text.ts';
import { memoryViewStore } from '../stores/memory/view-store.ts';
import type { EventStore } from '../stores/port/event-store.ts';

const group = text('本组', 'the group');

const overdueOf = (
  nameOf: (organ: string) => string,
  { state, report, matter, organ, deadline }: DueNow,
): Overdue => {
  const { title, clause } = deadlineKinds[deadline.name];
  const name = organ === undefined ? undefined : nameOf(organ);
  return {
    about: matter === undefined ? report : `${report}/${matter}`,
    by: name === undefined ? group : text(name, name),
    duty: title,
    lastDay: state !== 'at-once' && deadline.status === 'known' ? deadline.lastDay : '',
    clause,
  };
};

/** What should have been done by `at` and was not, the longest overdue first. Only the log is read. */
export const overdueAt = async (
  store: EventStore,
  at: Instant,
  reader?: Reader,
): Promise<readonly Overdue[]> => {
  const library = documentLibrary(store);
  const dues = await listDues({ store, views: memoryViewStore(), reader }, library, at);
  const nameOf = organNames(await library.current());
  return dues
    .filter(({ state }) => state === 'overdue' || state === 'at-once')
    .map((due) => overdueOf(nameOf, due));
};
