import { itemsOf, type Located, memberOf, type Named, nameAt } from '../reading.ts';

/** The conditions directly inside a condition that may be malformed. */
export const childrenOfRaw = (at: Located): readonly Located[] => {
  const inner = memberOf(at.value, 'not');
  return [
    ...itemsOf(at, 'all'),
    ...itemsOf(at, 'any'),
    ...(inner === undefined ? [] : [{ value: inner, path: [...at.path, 'not'] }]),
  ];
};

/** The named conditions to which a condition that may be malformed refers. */
export const namedInRaw = (at: Located): readonly Named[] => {
  const named = nameAt(at, 'condition');
  return [...(named === undefined ? [] : [named]), ...childrenOfRaw(at).flatMap(namedInRaw)];
};
