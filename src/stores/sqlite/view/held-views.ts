import type { ViewStore } from '../../port/view-store.ts';
import type { Session } from '../session.ts';
import { generations } from './generations.ts';

/** Everything in the file but what waits to be swept away. */
export function heldViews({ database, use }: Session): ViewStore['held'] {
  const kept = generations(database);
  return async () =>
    use(() => kept.all().map(({ view, state, checkpoint, stop }) => ({ view, state, checkpoint, stop })));
}
