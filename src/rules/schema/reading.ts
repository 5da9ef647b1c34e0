import type { JsonPath } from '../../json/pointer.ts';

/** A name and where it is written. */
export interface Named {
  readonly name: string;
  readonly path: JsonPath;
}

/** A value of any kind and where it is written. */
export interface Located {
  readonly value: unknown;
  readonly path: JsonPath;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own member of an object; `undefined` of anything else. */
export const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The items of a list member; none if it is not a list. */
export const itemsOf = ({ value, path }: Located, key: string): readonly Located[] => {
  const items = memberOf(value, key);
  return Array.isArray(items) ? items.map((item, i) => ({ value: item, path: [...path, key, i] })) : [];
};

/** The members of an object member, by name. */
export const membersOf = ({ value, path }: Located, key: string): readonly (Named & Located)[] => {
  const members = memberOf(value, key);
  if (!isObject(members)) return [];
  return Object.entries(members).map(([name, member]) => ({
    name,
    value: member,
    path: [...path, key, name],
  }));
};

/** A text member as a name; nothing if it is no text. */
export const nameAt = ({ value, path }: Located, key: string): Named | undefined => {
  const name = memberOf(value, key);
  return typeof name === 'string' ? { name, path: [...path, key] } : undefined;
};

/** The texts of a list member. */
export const namesIn = (at: Located, key: string): readonly Named[] =>
  itemsOf(at, key).flatMap(({ value, path }) => (typeof value === 'string' ? [{ name: value, path }] : []));
