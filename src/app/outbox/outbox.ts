import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { ViewChange, ViewStore } from '../../stores/port/view-store.ts';

/** An outbox: its log, and where it is noted how far that has been forwarded, and to which log. */
export interface Outbox {
  readonly log: EventStore;
  readonly notes: ViewStore;
}

/** What an outbox notes beside its log: how far it was forwarded, to which log, and what could not be. */
export const notes = { name: 'outbox', version: 2 };

const logKey = 'log';

/** A log is known by its first event, which a copy and a restored backup keep. */
const firstEventOf = async (log: EventStore): Promise<string | undefined> => {
  for await (const { event } of log.readAll({ after: beginning })) return event.id;
  return undefined;
};

const notedLog = async ({ notes: kept }: Outbox): Promise<string | undefined> => {
  const row = (await kept.load(notes, [logKey])).get(logKey) as { readonly first: string } | undefined;
  return row?.first;
};

/** @throws {GuanxiaError} `outbox-of-another-log` */
export const sameLog = async (outbox: Outbox, to: EventStore): Promise<void> => {
  const noted = await notedLog(outbox);
  if (noted !== undefined && noted !== (await firstEventOf(to))) throw outboxOfAnotherLog();
};

/** The note of which log the outbox belongs to, where there is none yet. */
export const noteOfLog = async (
  outbox: Outbox,
  to: EventStore,
): Promise<readonly (readonly [string, ViewChange])[]> => {
  if ((await notedLog(outbox)) !== undefined) return [];
  return [[logKey, { document: { first: await firstEventOf(to) }, index: {} }]];
};

const page = 1000;

/** Ids of the reports that could not enter the log and that nobody has cleared. */
export const refusedIn = async ({ notes: kept }: Outbox): Promise<readonly string[]> => {
  const where = { index: 'state', value: 'refused' };
  const found: string[] = [];
  for (;;) {
    const after = found.at(-1);
    const rows = await kept.list(notes, { where, limit: page, ...(after !== undefined && { after }) });
    found.push(...rows.map(({ key }) => key));
    if (rows.length < page) return found;
  }
};

const outboxOfAnotherLog = () =>
  problem(
    'outbox-of-another-log',
    text(
      '该待发箱此前已转发到另一份日志，不能再转发到这一份',
      'the outbox has been forwarded to another log before, and is not forwarded to this one',
    ),
    {
      help: text(
        '请用 `--store` 指明原来的日志，或为这份日志另设待发箱',
        'name the log of before with `--store`, or give this log an outbox of its own',
      ),
    },
  );
