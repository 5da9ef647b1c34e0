import { checkDirectory } from '../../domain/directory/check/check-directory.ts';
import { type Directory, directory } from '../../domain/directory/directory.ts';
import type { JsonDocument } from '../../json/json-document.ts';
import { parseWith } from '../../json/parse-with.ts';
import type { Problem } from '../../problems/problem.ts';
import { asInput, InputError } from './input-error.ts';
import { documentJson, readDocumentInput } from './read-document.ts';

type Problems = InputError['problems'];

/** The errors that the schema cannot tell, with their places. */
const errorsIn = (content: Directory, { placeOf }: JsonDocument): readonly Problem[] =>
  checkDirectory(content)
    .filter(({ severity }) => severity === 'error')
    .map(({ severity: _severity, ...problem }) => {
      const place = placeOf(problem.pointer ?? '');
      return { ...problem, ...(place && { place }) };
    });

/**
 * The directory in a JSON document, sound in itself.
 *
 * @throws {InputError}
 */
export const directoryIn = (json: JsonDocument): Directory => {
  const content = asInput(() => parseWith(directory, json));
  const errors = errorsIn(content, json);
  if (errors.length > 0) throw new InputError(errors as Problems);
  return content;
};

/** A directory from a file. */
export const readDirectory = async (path: string): Promise<Directory> => {
  const input = await readDocumentInput(path);
  return directoryIn(asInput(() => documentJson(input)));
};
