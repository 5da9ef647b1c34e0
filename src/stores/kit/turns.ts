import type { ViewId, ViewStore } from '../port/view-store.ts';

/** Turns within one process: `alone` for a store whose fence is enough between processes. */
export function turnsInProcess(): ViewStore['alone'] {
  const last = new Map<string, Promise<unknown>>();
  return (view, work) => {
    const key = viewKey(view);
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = () => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
}

/** One text for a view; no name can make two the same. */
export const viewKey = ({ name, version }: ViewId): string => `${version} ${name}`;
