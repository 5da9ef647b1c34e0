import { uuid } from '../domain/ids.ts';
import { reportNotFound } from '../presentation/explanation/recorded-report.ts';
import { problem } from '../problems/make-problem.ts';
import { text } from '../problems/text.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import { beginning } from '../stores/port/position.ts';

const mostListed = 10;

const ambiguous = (start: string, ids: readonly string[]) => {
  const listed = ids.slice(0, mostListed).join('\n');
  return problem(
    'report-ambiguous',
    text(
      `以 \`${start}\` 开头的信访件有 ${ids.length} 件`,
      `the ids of ${ids.length} reports begin with \`${start}\``,
    ),
    { help: text(`请多写几位：\n${listed}`, `write more of it:\n${listed}`) },
  );
};

/**
 * The report whose id is, or alone begins with, what somebody wrote. A whole id is taken as it is, whether there
 * is such a report or not.
 *
 * @throws {GuanxiaError} `report-not-found`, or `report-ambiguous`, which lists those that begin so
 */
export const namedReport = async (store: EventStore, written: string): Promise<string> => {
  const start = written.toLowerCase();
  if (uuid.safeParse(start).success) return start;
  const found = new Set<string>();
  for await (const { event } of store.readAll({ after: beginning, types: ['ReportReceived'] }))
    if (event.type === 'ReportReceived' && event.data.id.startsWith(start)) found.add(event.data.id);
  const [only, ...others] = found;
  if (only === undefined) throw reportNotFound(start);
  if (others.length > 0) throw ambiguous(start, [only, ...others]);
  return only;
};
