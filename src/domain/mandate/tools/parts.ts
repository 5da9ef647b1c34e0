import type { JsonPath } from '../../../json/pointer.ts';

/** A value inside a document, and where it stands. */
export interface Part {
  readonly value: unknown;
  readonly path: JsonPath;
}

const membersOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((item, i) => [i, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
};

/** Every value in `value`, itself first, in the order of the document. */
export const partsOf = (value: unknown, path: JsonPath = []): readonly Part[] => [
  { value, path },
  ...membersOf(value).flatMap(([key, member]) => partsOf(member, [...path, key])),
];
