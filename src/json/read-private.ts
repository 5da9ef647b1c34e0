import type * as z from 'zod';
import { parsePrivate } from './parse-with.ts';
import { type ReadJsonOptions, readJson } from './read-json.ts';
import { schemaKeys } from './schema-keys.ts';

/**
 * What `schema` makes of a text that may be personal: no problem repeats anything of it but keys that the schema
 * names, be it a fault of syntax or of form.
 *
 * @throws {GuanxiaError} as {@link readJson} and {@link parsePrivate} do
 */
export const readPrivate = <T>(
  schema: z.ZodType<T>,
  source: string | Uint8Array,
  options: Omit<ReadJsonOptions, 'repeat'> = {},
): T => parsePrivate(schema, readJson(source, { ...options, repeat: schemaKeys(schema) }));
