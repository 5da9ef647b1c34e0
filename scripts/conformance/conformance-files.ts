import { prettyJson } from '../generated/pretty-json.ts';
import { exceptionsFile } from './exceptions.ts';
import { logicFile } from './logic.ts';
import { operatorsFile } from './operators.ts';
import { randomFile } from './random-sets.ts';
import type { SuiteFile } from './suite.ts';
import { verdictsFile } from './verdicts.ts';

const files: Readonly<Record<string, SuiteFile>> = {
  operators: operatorsFile,
  logic: logicFile,
  exceptions: exceptionsFile,
  verdicts: verdictsFile,
  random: randomFile,
};

/** One case per line. */
const width = 600;

/** Every file of the conformance suite by its path in the project. */
export const conformanceFiles = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).map(([name, file]) => [`conformance/${name}.json`, prettyJson(file, width)]));
