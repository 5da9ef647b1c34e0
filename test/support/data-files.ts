import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type Calendar, calendar, directory, indexDirectory, mandate } from '../../src/domain/index.ts';
import { parseWith, readJson } from '../../src/json/index.ts';

/** The project's own files, by their path from its root. */
const root = new URL('../../', import.meta.url);

export const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Names of the JSON files in a folder of the project. */
export const jsonFilesIn = (folder: string): readonly string[] =>
  readdirSync(fileURLToPath(new URL(folder, root)))
    .filter((name) => name.endsWith('.json'))
    .sort();

/** A JSON file of the project as `schema` has it. */
export const dataFile = <T>(schema: z.ZodType<T>, path: string): T =>
  parseWith(schema, readJson(textOf(path), { file: path }));

export const jinshuiMandate = dataFile(mandate, 'data/mandates/henan-07-jinshui-2024.json');
export const exampleMandate = dataFile(mandate, 'data/mandates/example-district-2024.json');
export const exampleDirectory = dataFile(directory, 'data/directories/example-district-2024.json');
export const exampleIndex = indexDirectory(exampleDirectory);
export const calendar2024: Calendar = dataFile(calendar, 'data/calendars/cn-2024.json');
