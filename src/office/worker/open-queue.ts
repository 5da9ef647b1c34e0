import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { WorkQueue } from '../../stores/port/work-queue.ts';
import { type EventStoreDbStore, parseStoreUrl, storeUrlFrom } from '../stores/store-url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface QueueOptions {
  readonly store?: string;
  readonly group: string;
}

const queueMissing = () =>
  problem(
    'worker-needs-server',
    text('worker 需要 EventStoreDB 上的存储', 'workers need a store on EventStoreDB'),
    {
      help: text(
        '用 --store esdb://主机:2113；SQLite 上请直接用 `guanxia receive`，登记时即认定',
        'name one with --store esdb://host:2113; with SQLite, `guanxia receive` determines reports at once',
      ),
    },
  );

/** @throws {GuanxiaError} `worker-needs-server` */
export const serverFrom = (env: Environment, { store }: Pick<QueueOptions, 'store'>): EventStoreDbStore => {
  const url = parseStoreUrl(storeUrlFrom(store, env), env);
  if (url.kind !== 'eventstoredb') throw queueMissing();
  return url;
};

export const openQueue = async (url: EventStoreDbStore, { group }: QueueOptions): Promise<WorkQueue> => {
  const { openWorkQueue } = await import('../../stores/eventstoredb/open.ts');
  return openWorkQueue({ connectionString: url.connectionString, group });
};
