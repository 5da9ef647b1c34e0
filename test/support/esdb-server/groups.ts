import { type Group, type GroupSettings, group } from './group.ts';
import type { ServerLog } from './server-log.ts';

/** Every persistent subscription group of the server. */
export interface Groups {
  /** `undefined` when there is one of that name already. */
  readonly create: (settings: GroupSettings) => Group | undefined;
  readonly find: (source: string, name: string) => Group | undefined;
  readonly remove: (source: string, name: string) => boolean;
  readonly all: () => readonly Group[];
  /** Another node leads: every group begins anew there, at its last checkpoint. */
  readonly goOnElsewhere: () => void;
}

export function groups(log: ServerLog): Groups {
  const known = new Map<string, Group>();
  const key = (source: string, name: string) => `${source}::${name}`;
  return {
    create: (settings) => {
      const id = key(settings.source, settings.name);
      if (known.has(id)) return undefined;
      const created = group(log, settings);
      known.set(id, created);
      return created;
    },
    find: (source, name) => known.get(key(source, name)),
    remove: (source, name) => {
      known.get(key(source, name))?.close();
      return known.delete(key(source, name));
    },
    all: () => [...known.values()],
    goOnElsewhere: () => {
      for (const [id, old] of known) {
        known.set(id, group(log, { ...old.settings, from: old.checkpoint() }));
        old.close();
      }
    },
  };
}
