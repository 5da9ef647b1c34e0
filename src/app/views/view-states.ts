import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning, isAfter, type Position } from '../../stores/port/position.ts';
import type { Checkpoint, HeldView, Stop, ViewStore } from '../../stores/port/view-store.ts';
import { belongsTo } from './belongs-to.ts';

/** How a view stands to the log. */
export interface ViewState {
  readonly name: string;
  readonly version: number;
  /** `foreign`: of a projection, or a version of one, that this release does not have. */
  readonly kind: 'own' | 'foreign';
  readonly position: Position;
  /** How much of the log comes after it. */
  readonly lag: Lag;
  readonly stop: Stop | undefined;
  /** A rebuild that is under way, or was interrupted. */
  readonly draft: { readonly position: Position; readonly stop: Stop | undefined } | undefined;
}

/**
 * How far a view is behind its log: so many events, counted by reading ahead, `more` than that where counting
 * ended; or that it does not stand in this log at all. `ahead`: beyond its end, as after an older backup of the
 * log was put back; `foreign`: at an event that this log does not have.
 */
export type Lag =
  | { readonly standing: 'in-log'; readonly events: number; readonly more: boolean }
  | { readonly standing: 'ahead' | 'foreign' };

/** As far as anybody counts. */
const countedAhead = 1_000;

const eventsAfter = async (store: EventStore, after: Position, end: Position): Promise<Lag> => {
  let events = 0;
  if (after !== end)
    for await (const page of store.scan({ after, upTo: end })) {
      events += page.length;
      if (events > countedAhead) return { standing: 'in-log', events: countedAhead, more: true };
    }
  return { standing: 'in-log', events, more: false };
};

/** How a checkpoint stands to a log that ends at `end`. */
export const lagOf = async (store: EventStore, at: Checkpoint | undefined, end: Position): Promise<Lag> => {
  if (at === undefined) return eventsAfter(store, beginning, end);
  if (isAfter(at.position, end)) return { standing: 'ahead' };
  return (await belongsTo(store, at)) ? eventsAfter(store, at.position, end) : { standing: 'foreign' };
};

type Names = Pick<Projection<unknown>, 'name' | 'version'>;

const isOf =
  ({ name, version }: Names) =>
  ({ view }: HeldView): boolean =>
    view.name === name && view.version === version;

const stateOf = async (
  view: Names,
  kind: ViewState['kind'],
  held: readonly HeldView[],
  lag: (at: Checkpoint | undefined) => Promise<Lag>,
): Promise<ViewState> => {
  const own = held.filter(isOf(view));
  const live = own.find(({ state }) => state === 'live');
  const draft = own.find(({ state }) => state === 'draft');
  return {
    name: view.name,
    version: view.version,
    kind,
    position: live?.checkpoint?.position ?? beginning,
    lag: await lag(live?.checkpoint),
    stop: live?.stop,
    draft: draft && { position: draft.checkpoint?.position ?? beginning, stop: draft.stop },
  };
};

/** Every view of this release, then whatever else the store holds. Nothing is caught up for it. */
export const viewStates = async (
  store: EventStore,
  views: ViewStore,
  projections: readonly Projection<unknown>[],
): Promise<readonly ViewState[]> => {
  const [end, held] = [await store.end(), await views.held()];
  const isForeign = (one: HeldView): boolean => !projections.some((projection) => isOf(projection)(one));
  const foreign = new Map(held.filter(isForeign).map(({ view }) => [`${view.version} ${view.name}`, view]));
  const counted = new Map<string, Promise<Lag>>();
  const lag = (at: Checkpoint | undefined): Promise<Lag> => {
    const key = `${at?.position} ${at?.eventId}`;
    const known = counted.get(key) ?? lagOf(store, at, end);
    counted.set(key, known);
    return known;
  };
  return Promise.all([
    ...projections.map((projection) => stateOf(projection, 'own', held, lag)),
    ...[...foreign.values()].map((view) => stateOf(view, 'foreign', held, lag)),
  ]);
};
