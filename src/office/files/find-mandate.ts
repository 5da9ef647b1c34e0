import { existsSync } from 'node:fs';
import { type Mandate, mandate } from '../../domain/mandate/schema/mandate.ts';
import { packageFile } from '../package-files.ts';
import { located } from '../surroundings.ts';
import { readDocument } from './read-document.ts';

const folders = ['data/mandates', 'data/mandates/notices'];

/** A mandate from a file, or a shipped one by its id. */
export const findMandate = (name: string): Promise<Mandate> => {
  const shipped = folders
    .map((folder) => packageFile(`${folder}/${name}.json`))
    .find((path) => existsSync(path));
  const isFile = existsSync(located(name)) || shipped === undefined;
  return readDocument(isFile ? name : shipped, mandate);
};
