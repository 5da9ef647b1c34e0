/** Does work of the same kind one after the other, in the order in which it was asked for. */
export interface InTurn {
  readonly do: <T>(kind: string, work: () => Promise<T>) => Promise<T>;
  /** Resolves once nothing is under way. */
  readonly idle: () => Promise<void>;
}

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return {
    do: (kind, work) => {
      const result = (last.get(kind) ?? Promise.resolve()).then(work, work);
      last.set(kind, result);
      const forget = () => {
        if (last.get(kind) === result) last.delete(kind);
      };
      result.then(forget, forget);
      return result;
    },
    idle: async () => {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}
