import type { Outbox } from '../../app/outbox/forward.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { located } from '../surroundings.ts';
import { openLog } from './open-store.ts';
import { parseStoreUrl, type SqliteStore } from './store-url.ts';
import { withOpen } from './with-open.ts';

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

/** An outbox, made where there is none: its log, and beside it the notes of what was forwarded. */
export const openOutbox = async (
  url: string,
  keep: <T extends { readonly close: () => Promise<void> }>(opened: T) => T,
): Promise<Outbox> => {
  const file = outboxFile(url);
  const log = keep(await openLog(file, 'create'));
  return { log, notes: keep(await openNotes(file)) };
};

/** Works with an outbox, and closes it. */
export const withOutbox = <Result>(
  url: string,
  work: (outbox: Outbox) => Promise<Result>,
): Promise<Result> => {
  const file = outboxFile(url);
  return withOpen(openLog(file, 'create'), (log) =>
    withOpen(openNotes(file), (notes) => work({ log, notes })),
  );
};
