import type { Constraint } from './constraint.ts';
import { constraintOf, namedConstraint } from './constraint.ts';
import type { Part } from './part.ts';
import type { PartTree } from './part-tree.ts';

/** One constraint that must hold, and the part of the looked-at condition that asks for it. */
export interface Joined {
  readonly constraint: Constraint;
  readonly part: Part;
}

interface Following {
  readonly named: PartTree['named'];
  /** Names on the way, so that a circle ends. */
  readonly seen: readonly string[];
}

const ofNamed = (name: string, isTrue: boolean, { named, seen }: Following): readonly Constraint[] => {
  const target = seen.includes(name) ? undefined : named.get(name);
  const inner = target === undefined ? [] : necessary(target, isTrue, { named, seen: [...seen, name] });
  return [namedConstraint(name, isTrue), ...inner];
};

/** What must hold for a condition to be true, or to be false: parts that only may hold are left out. */
const necessary = (part: Part, isTrue: boolean, following: Following): readonly Constraint[] => {
  switch (part.kind) {
    case 'all':
    case 'any':
      if (isTrue !== (part.kind === 'all') && part.children.length > 1) return [];
      return part.children.flatMap((child) => necessary(child, isTrue, following));
    case 'not':
      return necessary(part.children[0], !isTrue, following);
    case 'named':
      return ofNamed(part.name, isTrue, following);
    case 'comparison':
      return [constraintOf(part.comparison, isTrue)];
    case 'unreadable':
      return [];
  }
};

/** What must hold for `part` to be true, or to be false, by its direct members. */
export const joinedIn = (part: Part, isTrue: boolean, named: PartTree['named']): readonly Joined[] => {
  const members = 'children' in part ? part.children : [part];
  return members.flatMap((member) =>
    necessary(member, part.kind === 'not' ? !isTrue : isTrue, { named, seen: [] }).map((constraint) => ({
      constraint,
      part: member,
    })),
  );
};
