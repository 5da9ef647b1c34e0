import type * as z from 'zod';
import type { JsonDocument } from '../../json/json-document.ts';
import { parseWith } from '../../json/parse-with.ts';
import { readJson } from '../../json/read-json.ts';
import { asInput } from './input-error.ts';
import { type Input, readInput } from './read-input.ts';

const documentBytes = 16 * 2 ** 20;

/** A mandate's, directory's or calendar's bytes. */
export const readDocumentInput = (path: string): Promise<Input> => readInput(path, documentBytes);

/** A document's JSON, read strictly. Comments may stand in a `.jsonc` file. */
export const documentJson = ({ name, bytes }: Input, maxDepth?: number): JsonDocument =>
  readJson(bytes, {
    file: name,
    comments: name.endsWith('.jsonc'),
    maxBytes: documentBytes,
    ...(maxDepth !== undefined && { maxDepth }),
  });

/** A mandate, directory or calendar from a file. */
export const readDocument = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const input = await readDocumentInput(path);
  return asInput(() => parseWith(schema, documentJson(input)));
};
