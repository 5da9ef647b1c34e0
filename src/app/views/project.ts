import { GuanxiaError } from '../../problems/index.ts';
import { advance, indexValues, keysTouched, type Projection } from '../../projections/index.ts';
import type { EventStore, RecordedEvent } from '../../stores/event-store.ts';
import type { Checkpoint, ViewChange, ViewStore } from '../../stores/view-store.ts';

const batchSize = 1_000;

const viewsOfAnotherLog = (name: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'views-of-another-log',
      message: {
        'zh-CN': `视图 \`${name}\` 是由另一份日志生成的`,
        en: `view \`${name}\` was made from another log`,
      },
      help: { 'zh-CN': '删除视图文件后会自动重建', en: 'delete the file of the views; they are made again' },
    },
  ]);

async function* batches(events: AsyncIterable<RecordedEvent>): AsyncGenerator<readonly RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const checkpointAt = (events: readonly RecordedEvent[]): Checkpoint => {
  const last = events.at(-1) as RecordedEvent;
  return { position: last.position, eventId: last.event.id };
};

const changesOf = (
  projection: Projection<unknown>,
  before: ReadonlyMap<string, unknown>,
  events: readonly RecordedEvent[],
): ReadonlyMap<string, ViewChange> => {
  const { documents } = advance(projection, { documents: before, position: 0n }, events);
  return new Map(
    [
      ...keysTouched(
        projection,
        events.map(({ event }) => event),
      ),
    ].map((key) => {
      const document = documents.get(key);
      return [
        key,
        document === undefined ? undefined : { document, index: indexValues(projection, document) },
      ];
    }),
  );
};

/** The event at a checkpoint must be the one that was folded, or the view belongs to another log. */
const confirm = async (store: EventStore, name: string, { position, eventId }: Checkpoint): Promise<void> => {
  for await (const recorded of store.readAll({ after: position - 1n })) {
    if (recorded.position === position && recorded.event.id === eventId) return;
    break;
  }
  throw viewsOfAnotherLog(name);
};

const catchUpOne = async (
  store: EventStore,
  views: ViewStore,
  projection: Projection<unknown>,
): Promise<void> => {
  let from = await views.checkpoint(projection);
  if (from !== undefined) await confirm(store, projection.name, from);
  for await (const events of batches(store.readAll({ after: from?.position ?? 0n }))) {
    const keys = [
      ...keysTouched(
        projection,
        events.map(({ event }) => event),
      ),
    ];
    const changes = changesOf(projection, await views.load(projection, keys), events);
    const to = checkpointAt(events);
    await views.save(projection, { from, to, changes });
    from = to;
  }
};

/**
 * Fold into each view whatever the log holds beyond its checkpoint, documents and checkpoint in one
 * transaction. Stops at an event it cannot read (`unknown-event`); throws `views-of-another-log`.
 */
export const catchUp = async (
  store: EventStore,
  views: ViewStore,
  projections: readonly Projection<unknown>[],
): Promise<void> => {
  for (const projection of projections) await catchUpOne(store, views, projection);
};
