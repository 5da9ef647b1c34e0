// Writes the files that are made from others: `npm run generate`, from the project's root.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles, originalMandate } from './generated/generated-files.ts';

for (const [path, text] of generatedFiles(readFileSync(originalMandate, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
