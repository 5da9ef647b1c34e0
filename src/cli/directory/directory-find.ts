import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { findInDirectory } from '../../domain/directory/find/find-in-directory.ts';
import type { Found, Hit } from '../../domain/directory/find/hit.ts';
import { tellHit } from '../../domain/directory/find/tell-hit.ts';
import { directoriesToSearch } from '../../office/files/directories-to-search.ts';
import { searchAids } from '../../office/search-aids.ts';
import type { DirectoryFindOutput } from '../../presentation/schemas/directory-find.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface DirectoryFindOptions {
  readonly directory?: string;
  readonly store?: string;
  readonly json?: boolean;
}

interface Searched extends Found {
  readonly directory: Directory;
}

const words = {
  one: text('命中', 'found'),
  near: text('可能是（相近，须由人确认）', 'perhaps (near; a person must confirm)'),
  nothing: text('没有找到', 'nothing found'),
};

const several = (count: number): LocalizedText =>
  text(`命中 ${count} 个，须由人选定`, `${count} found: a person must choose`);

const listed = (cli: Cli, heading: LocalizedText, hits: readonly Hit[]): readonly string[] =>
  hits.length === 0 ? [] : [cli.say(heading), ...hits.map((hit) => `  ${cli.say(tellHit(hit))}`)];

const foundLines = (cli: Cli, searched: readonly Searched[]): readonly string[] => {
  const exact = searched.flatMap((one) => one.exact);
  const near = searched.flatMap((one) => one.near);
  if (exact.length + near.length === 0) return [cli.say(words.nothing)];
  return [
    ...listed(cli, exact.length === 1 ? words.one : several(exact.length), exact),
    ...listed(cli, words.near, near),
  ];
};

const findJson = (query: string, searched: readonly Searched[]): DirectoryFindOutput => ({
  schema: schemaUrl('directory-find'),
  query,
  directories: searched.map(({ directory, exact, near }) => ({
    directory: { id: directory.id, version: directory.version, hash: hashDocument(directory) },
    exact: [...exact],
    near: [...near],
  })),
});

/** One exact hit is an answer; several, or near ones only, are for a person to choose from. */
const ending = (searched: readonly Searched[]): ExitCode => {
  const exact = searched.reduce((sum, one) => sum + one.exact.length, 0);
  if (exact === 1) return exit.done;
  return exact > 1 || searched.some(({ near }) => near.length > 0) ? exit.undetermined : exit.nothingToDo;
};

/** `guanxia directory find`: what a name, code or initials may mean. */
export const directoryFind = async (
  cli: Cli,
  query: string,
  options: DirectoryFindOptions,
): Promise<ExitCode> => {
  const aids = await searchAids(query);
  const directories = await directoriesToSearch(options);
  const searched = directories.map((directory) => ({
    directory,
    ...findInDirectory(directory, query, aids),
  }));
  if (options.json === true) printDocument(cli, findJson(query, searched));
  else cli.print(foundLines(cli, searched).join('\n'));
  return ending(searched);
};
