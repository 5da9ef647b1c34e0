import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const needed = [
  'src/problems',
  'src/json',
  'src/evidence',
  'src/domain',
  'src/sqlite',
  'src/stores',
  'test/stores/support',
  'test/support',
];

const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Compiles the stores and the programs in `children` into `folder`, for processes of their own. */
export function compileInto(folder: string): (child: string) => string {
  for (const directory of needed) {
    for (const name of readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(join(root, directory, name), 'utf8');
      const { outputText } = ts.transpileModule(source, {
        compilerOptions,
        fileName: join(root, directory, name),
      });
      const target = join(folder, directory, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, outputText);
    }
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Some children run as another user.
  chmodSync(folder, 0o755);
  return (child) => join(folder, 'test/stores/support/children', `${child}.js`);
}
