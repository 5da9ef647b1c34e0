import { closestMatch } from '../../json/closest-match.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Matter } from '../report/matter.ts';
import type { AnswerField } from './answer-field.ts';

/** An id in a matter that the directory does not have, and the ids of those it may have meant. */
export interface UnknownName {
  readonly field: AnswerField;
  /** Where it stands in the matter, as keys. */
  readonly path: readonly (string | number)[];
  readonly question: LocalizedText;
  readonly closest: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

type Kind = 'person' | 'post' | 'organ' | 'place';

const kinds = {
  person: { 'zh-CN': '人员', en: 'person' },
  post: { 'zh-CN': '职务', en: 'post' },
  organ: { 'zh-CN': '单位', en: 'organ' },
  place: { 'zh-CN': '地区', en: 'place' },
} as const satisfies Record<Kind, LocalizedText>;

const namedIn = ({ directory }: DirectoryIndex): Readonly<Record<Kind, readonly Named[]>> => ({
  person: directory.persons,
  post: directory.posts.map(({ id, title }) => ({ id, name: title })),
  organ: directory.organs,
  place: directory.places,
});

const most = 3;

/** Those whose id, or whose name, is nearest to what was written; at most three, of equally near ones the first ids. */
const closestOf = (written: string, known: readonly Named[]): readonly Named[] => {
  const found: Named[] = [];
  const inOrder = known.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const left = new Map(inOrder.flatMap((one) => [[one.name, one] as const, [one.id, one] as const]));
  while (found.length < most) {
    const key = closestMatch(written, left.keys());
    const one = key === undefined ? undefined : left.get(key);
    if (one === undefined) break;
    left.delete(one.id);
    left.delete(one.name);
    found.push(one);
  }
  return found;
};

/** What was written is not repeated: it may be the reporter's word for somebody. */
const questionOf = (kind: Kind, closest: readonly Named[]): LocalizedText => {
  const { 'zh-CN': zh, en } = kinds[kind];
  const names = closest.map(({ name }) => name);
  if (names.length === 0)
    return {
      'zh-CN': `名录中没有所写编号的${zh}：指的是哪一个？`,
      en: `the directory has no ${en} of the id that was given: which one is meant?`,
    };
  return {
    'zh-CN': `名录中没有所写编号的${zh}：是否指${names.join('、')}？`,
    en: `the directory has no ${en} of the id that was given: did you mean ${names.join(', ')}?`,
  };
};

interface Use {
  readonly kind: Kind;
  readonly field: AnswerField;
  readonly path: readonly (string | number)[];
  readonly id: string | undefined;
}

type About = Pick<Matter, 'subject' | 'conduct' | 'decidedBy'>;

const usesOf = ({ subject, conduct, decidedBy }: About): readonly Use[] => {
  const organ = subject.type === 'none' ? undefined : subject.organ;
  const { person, posts = [] } = subject.type === 'person' ? subject : {};
  return [
    { kind: 'person', field: 'subject.person', path: ['subject', 'person'], id: person },
    ...posts.map(
      (id, i): Use => ({ kind: 'post', field: 'subject.posts', path: ['subject', 'posts', i], id }),
    ),
    { kind: 'organ', field: 'subject.organ', path: ['subject', 'organ'], id: organ },
    { kind: 'place', field: 'conduct.place', path: ['conduct', 'place'], id: conduct?.place },
    { kind: 'organ', field: 'decidedBy', path: ['decidedBy'], id: decidedBy },
  ];
};

const has = (index: DirectoryIndex, kind: Kind, id: string): boolean => {
  if (kind === 'organ') return index.organ(id) !== undefined;
  if (kind === 'place') return index.place(id) !== undefined;
  if (kind === 'post') return index.post(id) !== undefined;
  return index.person(id) !== undefined;
};

/** The ids of a matter that the directory does not have, each with the closest that it has. */
export const unknownNames = (index: DirectoryIndex, matter: About): readonly UnknownName[] =>
  usesOf(matter).flatMap(({ kind, field, path, id }) => {
    if (id === undefined || has(index, kind, id)) return [];
    const closest = closestOf(id, namedIn(index)[kind]);
    return [{ field, path, question: questionOf(kind, closest), closest: closest.map((one) => one.id) }];
  });

/** What to ask about them: one question for each field, however many ids it holds that nobody has. */
export const askedNames = (
  index: DirectoryIndex,
  matter: About,
): readonly Pick<UnknownName, 'field' | 'question' | 'closest'>[] => {
  const unknown = usesOf(matter)
    .filter(({ kind, id }) => id !== undefined && !has(index, kind, id))
    .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  return [...new Set(unknown.map(({ field }) => field))].map((field) => {
    const inField = unknown.filter((use) => use.field === field);
    const { kind } = inField[0] as Use;
    const closest = new Set(inField.flatMap(({ id = '' }) => closestOf(id, namedIn(index)[kind])));
    return { field, question: questionOf(kind, [...closest]), closest: [...closest].map(({ id }) => id) };
  });
};
