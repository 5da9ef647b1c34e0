import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-files.ts';

/** The rule sets that are shipped, as files. */
export const shippedRuleSets = (): readonly string[] => {
  const folder = packageFile('src/rules/sets');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
};
