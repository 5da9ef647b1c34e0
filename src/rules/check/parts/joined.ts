import { type Constraint, constraintOf, namedConstraint } from './constraint.ts';
import type { Part } from './part.ts';
import type { PartTree } from './part-tree.ts';

/** One constraint that must hold, and the part of the looked-at condition that asks for it. */
export interface Joined {
  readonly constraint: Constraint;
  readonly part: Part;
}

/** What must hold for a condition to be true, or to be false: parts that only may hold are left out. */
const necessary = (part: Part, isTrue: boolean, named: PartTree['named']): readonly Constraint[] => {
  switch (part.kind) {
    case 'all':
    case 'any':
      if (isTrue !== (part.kind === 'all') && part.children.length > 1) return [];
      return part.children.flatMap((child) => necessary(child, isTrue, named));
    case 'not':
      return necessary(part.children[0], !isTrue, named);
    case 'named': {
      const target = named.get(part.name);
      const inner = target === undefined ? [] : necessary(target, isTrue, named);
      return [namedConstraint(part.name, isTrue), ...inner];
    }
    case 'comparison':
      return [constraintOf(part.comparison, isTrue)];
    case 'unreadable':
      return [];
  }
};

/**
 * What must hold for every member of a group to be true, or to be false. No named condition may refer to
 * itself.
 */
export const joinedIn = (
  members: readonly Part[],
  isTrue: boolean,
  named: PartTree['named'],
): readonly Joined[] =>
  members.flatMap((part) => necessary(part, isTrue, named).map((constraint) => ({ constraint, part })));
