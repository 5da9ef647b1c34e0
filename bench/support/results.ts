import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes a result beside the table that was printed, in the project's `bench/results`. */
export const writeResult = (name: string, result: unknown): void => {
  mkdirSync('bench/results', { recursive: true });
  const path = `bench/results/${name}.json`;
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\nwritten to ${path}`);
};
