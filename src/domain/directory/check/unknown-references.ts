import { closestMatch } from '../../../json/closest-match.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Directory } from '../directory.ts';
import { entryNouns } from '../names/entry-type.ts';
import { type Check, error, type Finding } from './finding.ts';
import { type Reference, referencesIn } from './references.ts';

const nouns: Readonly<Record<Reference['to'], LocalizedText>> = {
  ...entryNouns,
  source: { 'zh-CN': '出处', en: 'source' },
};

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

const known = (directory: Directory): Readonly<Record<Reference['to'], ReadonlySet<string>>> => ({
  place: idsOf(directory.places),
  organ: idsOf(directory.organs),
  post: idsOf(directory.posts),
  person: idsOf(directory.persons),
  source: new Set(Object.keys(directory.sources)),
});

const helpFor = ({ to, id }: Reference, ids: ReadonlySet<string>): LocalizedText => {
  const closest = closestMatch(id, ids);
  return closest === undefined
    ? {
        'zh-CN': `先列出这一${nouns[to]['zh-CN']}，或改正标识`,
        en: `list that ${nouns[to].en}, or correct the id`,
      }
    : { 'zh-CN': `是否应为 ${quoted(closest)}`, en: `did you mean ${quoted(closest)}` };
};

const unknown = (reference: Reference, ids: ReadonlySet<string>): Finding =>
  error({
    code: `unknown-${reference.to}`,
    path: reference.path,
    message: {
      'zh-CN': `名录中没有${nouns[reference.to]['zh-CN']} ${quoted(reference.id)}`,
      en: `the directory has no ${nouns[reference.to].en} ${quoted(reference.id)}`,
    },
    help: helpFor(reference, ids),
  });

export const unknownReferences: Check = (directory) => {
  const ids = known(directory);
  return referencesIn(directory).flatMap((reference) =>
    ids[reference.to].has(reference.id) ? [] : [unknown(reference, ids[reference.to])],
  );
};
