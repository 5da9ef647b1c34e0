import type { Projection } from '../../projections/projection.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { HeldView, Stop, ViewStore } from '../../stores/port/view-store.ts';

/** How a view stands to the log. */
export interface ViewState {
  readonly name: string;
  readonly version: number;
  /** `foreign`: of a projection, or a version of one, that this release does not have. */
  readonly kind: 'own' | 'foreign';
  readonly position: bigint;
  /** How many positions of the log come after it. */
  readonly lag: bigint;
  readonly stop: Stop | undefined;
  /** A rebuild that is under way, or was interrupted. */
  readonly draft: { readonly position: bigint; readonly stop: Stop | undefined } | undefined;
}

type Names = Pick<Projection<unknown>, 'name' | 'version'>;

const isOf =
  ({ name, version }: Names) =>
  ({ view }: HeldView): boolean =>
    view.name === name && view.version === version;

const stateOf = (view: Names, kind: ViewState['kind'], held: readonly HeldView[], end: bigint): ViewState => {
  const own = held.filter(isOf(view));
  const live = own.find(({ state }) => state === 'live');
  const draft = own.find(({ state }) => state === 'draft');
  const position = live?.checkpoint?.position ?? 0n;
  return {
    name: view.name,
    version: view.version,
    kind,
    position,
    lag: end > position ? end - position : 0n,
    stop: live?.stop,
    draft: draft && { position: draft.checkpoint?.position ?? 0n, stop: draft.stop },
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
  return [
    ...projections.map((projection) => stateOf(projection, 'own', held, end)),
    ...[...foreign.values()].map((view) => stateOf(view, 'foreign', held, end)),
  ];
};
