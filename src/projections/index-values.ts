import type { Projection } from './projection.ts';

/** What `document` can be looked up by, as a view store keeps it: indexes without a value are left out. */
export const indexValues = <Document>(
  projection: Pick<Projection<Document>, 'indexes'>,
  document: Document,
): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {};
  for (const [name, read] of Object.entries(projection.indexes)) {
    const value = read(document);
    if (value !== undefined) values[name] = value;
  }
  return values;
};
