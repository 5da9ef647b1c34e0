import { rowsOf } from '../../app/views/rows.ts';
import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { dateIn, epochMs } from '../../domain/time/instant.ts';
import { bySubject } from '../../projections/by-subject.ts';
import type { Dossier } from '../../projections/dossier.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { SubjectEntry, SubjectOutput } from '../schemas/subject.ts';
import { type MergedKey, mergedKeys } from './merged-keys.ts';

export type Subject = SubjectOutput['subjects'][number];

/** The zone in which a mandate, by its id, counts days. */
export type ZoneOf = (mandate: string) => string;

const entriesUnder = async (
  views: ViewStore,
  directory: string,
  { key, counts }: MergedKey,
  zoneOf: ZoneOf,
): Promise<readonly SubjectEntry[]> => {
  const entries: SubjectEntry[] = [];
  for await (const { document } of rowsOf(views, bySubject, { index: 'subject', value: key })) {
    const dossier = document as Dossier;
    if (dossier.directory !== directory) continue;
    for (const entry of dossier.entries)
      if (counts(dateIn(zoneOf(entry.mandate), entry.receivedAt))) entries.push({ key, ...entry });
  }
  return entries;
};

const namesOf = (
  { directory, post, organ }: DirectoryIndex,
  key: string,
): { readonly name: string; readonly aliases?: readonly string[] | undefined } | undefined => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'person') return directory.persons.find((person) => person.id === id);
  if (kind === 'organ') {
    const found = organ(id);
    const former = found?.formerNames?.map(({ name }) => name) ?? [];
    return found && { name: found.name, aliases: [...(found.aliases ?? []), ...former] };
  }
  const found = post(id);
  return found && { name: found.title, aliases: found.aliases };
};

/** Everything decided about a subject that a directory knows, by receipt; dossiers of one subject together. */
export const dossierOf = async (
  views: ViewStore,
  index: DirectoryIndex,
  subject: string,
  zoneOf: ZoneOf,
): Promise<Subject | undefined> => {
  const names = namesOf(index, subject);
  if (names === undefined) return undefined;
  const entries: SubjectEntry[] = [];
  for (const key of mergedKeys(index, subject))
    entries.push(...(await entriesUnder(views, index.directory.id, key, zoneOf)));
  const keys = [...new Set([subject, ...entries.map(({ key }) => key)])];
  return {
    directory: index.directory.id,
    subject,
    name: names.name,
    aliases: [...(names.aliases ?? [])],
    keys,
    entries: entries.toSorted((a, b) => epochMs(a.receivedAt) - epochMs(b.receivedAt)),
  };
};
