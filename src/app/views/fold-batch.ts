import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { foldAll, keysTouched } from '../../projections/advance.ts';
import { indexValues } from '../../projections/index-values.ts';
import type { Projection } from '../../projections/projection.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import type { Checkpoint, ViewChange, ViewDocuments } from '../../stores/port/view-store.ts';
import { ViewStopped } from './view-stopped.ts';

const last = (events: readonly RecordedEvent[]): RecordedEvent => events.at(-1) as RecordedEvent;

const changesOf = (
  projection: Projection<unknown>,
  before: ReadonlyMap<string, unknown>,
  events: readonly RecordedEvent[],
  keys: readonly string[],
): ReadonlyMap<string, ViewChange> => {
  const documents = foldAll(
    projection,
    before,
    events.map(({ event }) => event),
  );
  return new Map(
    keys.map((key) => {
      const document = documents.get(key);
      return [
        key,
        document === undefined ? undefined : { document, index: indexValues(projection, document) },
      ];
    }),
  );
};

const reasonOf = (error: unknown): LocalizedText => {
  if (error instanceof GuanxiaError) return error.problems[0].message;
  const message = error instanceof Error ? error.message : String(error);
  return { 'zh-CN': message, en: message };
};

const cannotTakeIn = (projection: Projection<unknown>, { event, position }: RecordedEvent, error: unknown) =>
  new ViewStopped(
    projection,
    { position, eventId: event.id, code: 'event-not-foldable', reason: reasonOf(error) },
    { cause: error },
  );

/** What the batch would change; `undefined` if the projection fails at one of its events. */
const attempt = async (
  into: ViewDocuments,
  projection: Projection<unknown>,
  events: readonly RecordedEvent[],
): Promise<{ readonly changes: ReadonlyMap<string, ViewChange> } | { readonly error: unknown }> => {
  const touched = tried(() => [
    ...keysTouched(
      projection,
      events.map(({ event }) => event),
    ),
  ]);
  if ('error' in touched) return touched;
  const before = await into.load(projection, touched.value);
  const changed = tried(() => changesOf(projection, before, events, touched.value));
  return 'error' in changed ? changed : { changes: changed.value };
};

const tried = <T>(work: () => T): { readonly value: T } | { readonly error: unknown } => {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
};

/**
 * Fold events into a view that stands at `from`, all in one step; gives where it stands then.
 *
 * @throws {ViewStopped} at an event that the projection cannot take in, when all before it are folded in
 */
export const foldBatch = async (
  into: ViewDocuments,
  projection: Projection<unknown>,
  from: Checkpoint | undefined,
  events: readonly RecordedEvent[],
): Promise<Checkpoint> => {
  const folded = await attempt(into, projection, events);
  if ('changes' in folded) {
    const { event, position } = last(events);
    const to = { position, eventId: event.id };
    await into.save(projection, { from, to, changes: folded.changes });
    return to;
  }
  if (events.length === 1) throw cannotTakeIn(projection, last(events), folded.error);
  const middle = events.length >> 1;
  const reached = await foldBatch(into, projection, from, events.slice(0, middle));
  return foldBatch(into, projection, reached, events.slice(middle));
};
