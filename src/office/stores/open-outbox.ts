import type { Outbox } from '../../app/outbox/outbox.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import { located } from '../surroundings.ts';
import { openLog } from './open-store.ts';
import { parseStoreUrl, type SqliteStore } from './store-url.ts';

const outboxIsLocal = () =>
  problem('outbox-not-local', text('待发箱须在本机', 'an outbox has to be on this machine'), {
    help: text('写作 --outbox sqlite:路径', 'write --outbox sqlite:PATH'),
  });

/** @throws {GuanxiaError} `outbox-not-local`, `unknown-store` */
export const outboxFile = (url: string): SqliteStore => {
  const file = parseStoreUrl(url);
  if (file.kind !== 'sqlite') throw outboxIsLocal();
  return file;
};

const openNotes = async ({ log }: SqliteStore) => {
  const { openSqliteViewStore } = await import('../../stores/sqlite/open-view-store.ts');
  return openSqliteViewStore({ path: located(`${log}.notes`) });
};

const notAnOutbox = (path: string) =>
  problem(
    'not-an-outbox',
    text(`${path} 是一份日志，不是待发箱`, `${path} is a log of its own and no outbox`),
    { help: text('请另指一个文件', 'name another file') },
  );

/** A log begins with what is published in it; an outbox holds nothing but what was received. */
const assertOutbox = async (log: EventStore, { log: path }: SqliteStore): Promise<void> => {
  for await (const { event } of log.readAll({ after: beginning })) {
    if (event.type !== 'ReportReceived') throw notAnOutbox(path);
    return;
  }
};

/**
 * An outbox, made where there is none: its log, and beside it the notes of what was forwarded.
 *
 * @throws {GuanxiaError} `outbox-not-local`, `not-an-outbox`, `unknown-store`, and what opening a log throws
 */
export const openOutbox = async (
  url: string,
  keep: <T extends { readonly close: () => Promise<void> }>(opened: T) => T,
): Promise<Outbox> => {
  const file = outboxFile(url);
  const log = keep(await openLog(file, 'create'));
  await assertOutbox(log, file);
  return { log, notes: keep(await openNotes(file)) };
};
