import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { Directory } from '../directory/directory.ts';

const named = (items: readonly object[]): ReadonlySet<string> =>
  new Set(items.map((item) => canonicalJson(item as JsonValue)));

/** What the own-unit law reads of a directory; the ends of tenures bear on nothing it asks. */
const readOf = ({ organs, posts, tenures }: Directory): ReadonlySet<string> =>
  named([
    ...organs.map(({ id, kind, place, parent = null, leads = null, successor = null }) => ({
      id,
      kind,
      place,
      parent,
      leads,
      successor,
    })),
    ...organs.flatMap(({ id, name, aliases = [], formerNames = [] }) =>
      [name, ...aliases, ...formerNames.map((former) => former.name)].map((one) => ({ id, name: one })),
    ),
    ...organs.flatMap(({ id, uscc }) => (uscc === undefined ? [] : [{ id, uscc }])),
    ...posts.map(({ id, organ, role }) => ({ post: id, organ, role })),
    ...posts.flatMap(({ id, exOfficio = [] }) => exOfficio.map((other) => ({ post: id, other }))),
    ...posts.flatMap(({ id, oversees = [] }) => oversees.map((organ) => ({ post: id, oversees: organ }))),
    ...tenures.map(({ person, post }) => ({ person, post })),
  ]);

/** Whether something that `before` said of organs, posts or who held them is said no more. */
export const takesAway = (before: Directory, now: Directory): boolean => {
  const still = readOf(now);
  return [...readOf(before)].some((one) => !still.has(one));
};
