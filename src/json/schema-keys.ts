import type * as z from 'zod';

type Schema = z.core.$ZodType;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '_zod' in value;

const schemasIn = (value: unknown): readonly Schema[] => {
  if (isSchema(value)) return [value];
  if (Array.isArray(value)) return value.filter(isSchema);
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isSchema) : [];
};

/** What a definition of zod is made of, whatever its kind. */
const partsOf = (def: object): readonly Schema[] => [
  ...Object.values(def).flatMap(schemasIn),
  ...('getter' in def && typeof def.getter === 'function' ? schemasIn(def.getter()) : []),
];

const ownKeys = (def: object): readonly string[] => {
  const shape = 'shape' in def ? Object.keys(def.shape as object) : [];
  const keyType = 'keyType' in def && isSchema(def.keyType) ? [...(def.keyType._zod.values ?? [])] : [];
  return [...shape, ...keyType.map(String)];
};

const collect = (schema: Schema): ReadonlySet<string> => {
  const keys = new Set<string>();
  const seen = new Set<Schema>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const key of ownKeys(next._zod.def)) keys.add(key);
    waiting.push(...partsOf(next._zod.def));
  }
  return keys;
};

const known = new WeakMap<Schema, ReadonlySet<string>>();

/** Every key that a schema names, at any depth. */
export const schemaKeys = (schema: Schema): ReadonlySet<string> => {
  const keys = known.get(schema) ?? collect(schema);
  known.set(schema, keys);
  return keys;
};
