/** Remembers names for a short while, each until it is asked for. */
export interface RecentNames {
  readonly note: (name: string) => void;
  /** Whether a name was noted lately; it is forgotten. */
  readonly take: (name: string) => boolean;
}

const mostKept = 10_000;

export function recentNames(milliseconds: number): RecentNames {
  const noted = new Map<string, number>();
  return {
    note: (name) => {
      noted.delete(name);
      noted.set(name, performance.now());
      if (noted.size > mostKept) noted.delete(noted.keys().next().value as string);
    },
    take: (name) => {
      const when = noted.get(name) ?? Number.NEGATIVE_INFINITY;
      noted.delete(name);
      return performance.now() - when < milliseconds;
    },
  };
}
