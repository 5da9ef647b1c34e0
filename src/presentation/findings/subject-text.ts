import type { Post } from '../../domain/directory/directory.ts';
import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { heldOn, holdingsOf } from '../../domain/directory/holding.ts';
import type { Language } from '../../problems/localized.ts';

const nobody: Readonly<Record<Language, string>> = { 'zh-CN': '未指明对象', en: 'nobody named' };

/** What an organ is called; its id where the directory does not know it. */
export const organName = (index: DirectoryIndex, id: string): string => index.organ(id)?.name ?? id;

/** Joined without saying twice what one ends and the other begins with: 区政府党组 + 党组成员. */
const joined = (organ: string, title: string): string => {
  const starts = [...title].map((_, i) => title.slice(0, title.length - i));
  const shared = starts.find((start) => start.length > 1 && organ.endsWith(start)) ?? '';
  return organ + title.slice(shared.length);
};

const postName = (index: DirectoryIndex, post: Post): string =>
  joined(organName(index, post.organ), post.title);

const personName = (index: DirectoryIndex, id: string, day: string, language: Language): string => {
  const name = index.directory.persons.find((person) => person.id === id)?.name ?? id;
  const posts = holdingsOf(index, id)
    .filter((holding) => heldOn(index, holding, day) === true)
    .map(({ post }) => postName(index, post));
  if (posts.length === 0) return name;
  return language === 'en' ? `${name} (${posts.join(', ')})` : `${name}（${posts.join('、')}）`;
};

/** Whom a subject key (`person:…`, `post:…`, `organ:…`, `unknown`) means, with the posts held on `day`. */
export const subjectText = (index: DirectoryIndex, key: string, day: string, language: Language): string => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'person') return personName(index, id, day, language);
  if (kind === 'organ') return organName(index, id);
  const post = index.post(id);
  if (kind === 'post') return post === undefined ? id : postName(index, post);
  return nobody[language];
};
