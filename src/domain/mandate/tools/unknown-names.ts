import { closestMatch } from '../../../json/closest-match.ts';
import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { error, type Finding } from '../../directory/check/finding.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Mandate } from '../schema/mandate.ts';
import { partsOf } from './parts.ts';

type Kind = 'organ' | 'place' | 'post';

/** Members of a mandate that name something in the directory. */
const kinds: Readonly<Record<string, Kind>> = {
  organ: 'organ',
  sender: 'organ',
  committee: 'organ',
  organs: 'organ',
  place: 'place',
  posts: 'post',
};

const nouns: Readonly<Record<Kind, LocalizedText>> = {
  organ: { 'zh-CN': '机构', en: 'organ' },
  place: { 'zh-CN': '区划', en: 'place' },
  post: { 'zh-CN': '职务', en: 'post' },
};

const kindAt = (path: Finding['path']): Kind | undefined => {
  const key = path.findLast((step) => typeof step === 'string') as string | undefined;
  return key === undefined || !Object.hasOwn(kinds, key) ? undefined : kinds[key];
};

const unknown = (kind: Kind, id: string, path: Finding['path'], known: ReadonlySet<string>): Finding => {
  const closest = closestMatch(id, known);
  return error({
    code: `unknown-${kind}`,
    path,
    message: {
      'zh-CN': `名录中没有${nouns[kind]['zh-CN']} ${quoted(id)}`,
      en: `the directory has no ${nouns[kind].en} ${quoted(id)}`,
    },
    help:
      closest === undefined
        ? { 'zh-CN': '改正标识，或先把它列入名录', en: 'correct the id, or list it in the directory first' }
        : { 'zh-CN': `是否应为 ${quoted(closest)}`, en: `did you mean ${quoted(closest)}` },
  });
};

const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

/** Organs, places and posts that the mandate names and the directory does not have. */
export const unknownNames = (mandate: Mandate, directory: Directory): readonly Finding[] => {
  const known = { organ: ids(directory.organs), place: ids(directory.places), post: ids(directory.posts) };
  return partsOf(mandate).flatMap(({ value, path }) => {
    const kind = typeof value === 'string' ? kindAt(path) : undefined;
    if (kind === undefined || known[kind].has(value as string)) return [];
    return [unknown(kind, value as string, path, known[kind])];
  });
};
