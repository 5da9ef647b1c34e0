import { mandate } from '../../src/domain/index.ts';
import { parseWith, readJson } from '../../src/json/index.ts';
import { commandsReference } from '../commands-reference.ts';
import { exampleDirectory } from '../example-district/directory.ts';
import { exampleMandate } from '../example-district/mandate.ts';
import { factsReference } from '../facts-reference.ts';
import { noticesDirectory } from '../notices-directory/directory.ts';
import { noticesReference } from '../notices-reference.ts';
import { routesReference } from '../routes-reference.ts';
import { jsonSchemas } from './json-schemas.ts';
import { openapiDocument } from './openapi.ts';
import { prettyJson } from './pretty-json.ts';

/** What is read: the announcement as a mandate. */
export const originalMandate = 'data/mandates/henan-07-jinshui-2024.json';

const oneEntryPerLine = 240;

/** Every generated file's text by its path in the project, given the text of {@link originalMandate}. */
export const generatedFiles = (original: string): ReadonlyMap<string, string> =>
  new Map([
    ...[...jsonSchemas()].map(([name, schema]) => [`schemas/${name}`, prettyJson(schema)] as const),
    ['schemas/openapi.json', prettyJson(openapiDocument())],
    ['docs/reference/routes.md', routesReference()],
    ['docs/reference/commands.md', commandsReference()],
    ['docs/reference/facts.md', factsReference()],
    ['docs/reference/notices.md', noticesReference()],
    ['data/directories/example-district-2024.json', prettyJson(exampleDirectory(), oneEntryPerLine)],
    ['data/directories/notices.json', prettyJson(noticesDirectory(), oneEntryPerLine)],
    [
      'data/mandates/example-district-2024.json',
      prettyJson(exampleMandate(parseWith(mandate, readJson(original, { file: originalMandate })))),
    ],
  ]);
