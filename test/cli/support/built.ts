import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const modified = (path: string): number => statSync(path).mtimeMs;

const newestSource = (): number =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .reduce((newest, name) => Math.max(newest, modified(join(root, 'src', name))), 0);

/** The compiled command. `npm test` compiles first; alone, these tests refuse to test what is not the source. */
const built = (): string => {
  const main = join(root, 'dist/cli/main.js');
  if (!existsSync(main)) throw new Error('dist is missing: run `npm run build`');
  if (process.env['npm_lifecycle_event'] !== 'test' && modified(main) < newestSource())
    throw new Error('dist is older than src: run `npm run build`');
  return main;
};

/** The command's file; GUANXIA_MAIN names another build to be tested. */
export const main: string = process.env['GUANXIA_MAIN'] ?? built();
