import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** JavaScript of some folders of `src`, unchecked, in a folder of its own, for tests that start another Node. */
export interface Transpiled {
  readonly folder: string;
  remove(): void;
}

export const transpiled = (layers: readonly string[]): Transpiled => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-js-'));
  const { type, imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type, imports }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const layer of layers)
    for (const path of readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })) {
      const from = join(root, 'src', layer, path);
      const to = join(folder, layer, path);
      mkdirSync(dirname(to), { recursive: true });
      if (path.endsWith('.json')) cpSync(from, to);
      if (path.endsWith('.ts'))
        writeFileSync(
          to.replace(/\.ts$/, '.js'),
          ts.transpileModule(readFileSync(from, 'utf8'), { compilerOptions }).outputText,
        );
    }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
