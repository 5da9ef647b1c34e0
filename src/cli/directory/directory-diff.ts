import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import { diffDirectories } from '../../domain/directory/diff/diff-directories.ts';
import type { DirectoryChange } from '../../domain/directory/diff/directory-change.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { readDirectory } from '../../office/files/read-directory.ts';
import type { DirectoryDiffOutput } from '../../presentation/schemas/directory-diff.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface DirectoryDiffOptions {
  readonly json?: boolean;
}

const none = text('没有差别', 'no differences');

const refOf = (directory: Directory) => ({
  id: directory.id,
  version: directory.version,
  hash: hashDocument(directory),
});

const diffJson = (
  [older, newer]: readonly [Directory, Directory],
  changes: readonly DirectoryChange[],
): DirectoryDiffOutput => ({
  schema: schemaUrl('directory-diff'),
  before: refOf(older),
  after: refOf(newer),
  changes: [...changes],
});

/** `guanxia directory diff`: what a newer generation says otherwise, in words. */
export const directoryDiff = async (
  cli: Cli,
  [older, newer]: readonly [string, string],
  { json = false }: DirectoryDiffOptions,
): Promise<ExitCode> => {
  const both = [await readDirectory(older), await readDirectory(newer)] as const;
  const changes = diffDirectories(...both);
  if (json) printDocument(cli, diffJson(both, changes));
  else
    cli.print(
      changes.length === 0 ? cli.say(none) : changes.map(({ message }) => cli.say(message)).join('\n'),
    );
  return changes.length > 0 ? exit.findings : exit.done;
};
