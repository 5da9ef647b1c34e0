import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** `guanxia/rules` with its source `src/rules/index.ts`, and so on for every entry point that is a module. */
const entries: readonly (readonly [name: string, source: string])[] = Object.entries(
  (JSON.parse(read('package.json')) as { exports: Record<string, string | { default: string }> }).exports,
).flatMap(([subpath, target]) =>
  typeof target === 'string'
    ? []
    : [[`guanxia${subpath.slice(1)}`, target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')]],
);

/** `export { a, type B as C } from '…'`: the one form that an entry point has. */
const statement = /^export (type )?\{([^}]*)\} from '[^']+';$/gm;

const exported = (source: string): readonly string[] => {
  const names = [...source.matchAll(statement)].flatMap(([, kind = '', list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const isType = kind !== '' || name.startsWith('type ');
        return `  ${name.replace(/^type /, '').replace(/^.* as /, '')}${isType ? ' (type)' : ''}`;
      }),
  );
  return names.toSorted((a, b) => (a < b ? -1 : 1));
};

it('the entry points have no other statements than those that are counted', () => {
  for (const [, source] of entries) expect(read(source).replaceAll(statement, '').trim()).toBe('');
});

it('the names that users can import, by entry point', async () => {
  const face = entries.map(([name, source]) => {
    const names = exported(read(source));
    return [`${name}: ${names.length}`, ...names].join('\n');
  });
  await expect(`${face.join('\n\n')}\n`).toMatchFileSnapshot('public-face.txt');
});

it('the root entry is small, and each of its values is there', async () => {
  const values = exported(read('src/index.ts')).filter((name) => !name.endsWith('(type)'));
  expect(Object.keys(await import('../../src/index.ts')).toSorted()).toStrictEqual(
    values.map((name) => name.trim()).toSorted(),
  );
});
