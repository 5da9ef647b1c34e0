import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file that is shipped with this package, by its path from the package's root. */
export const packageFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** This package's version, as its manifest has it. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
