import type { FindOptions } from '../domain/directory/find/find-in-directory.ts';

const latin = /^[a-z]{2,}$/i;
const han = /\p{Script=Han}/u;

const byInitials = async (): Promise<FindOptions> => {
  const { pinyin } = await import('pinyin-pro');
  const read = (name: string, surname: 'head' | 'off'): string =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('');
  // A first character may be a surname, which is often read otherwise.
  return { initialsOf: (name) => [...new Set([read(name, 'off'), read(name, 'head')])] };
};

const byScript = async (): Promise<FindOptions> => {
  const { Converter } = await import('opencc-js/t2cn');
  return { simplify: Converter({ from: 't', to: 'cn' }) };
};

/** What helps to find `query`, loaded only if it can: initials for Latin letters, the other script for Chinese. */
export const searchAids = async (query: string): Promise<FindOptions> => {
  if (latin.test(query)) return byInitials();
  return han.test(query) ? byScript() : {};
};
