import type { Directory } from '../domain/directory/directory.ts';
import { findInDirectory } from '../domain/directory/find/find-in-directory.ts';
import type { Hit } from '../domain/directory/find/hit.ts';
import { tellHit } from '../domain/directory/find/tell-hit.ts';
import type { LocalizedText } from '../problems/localized.ts';
import { problem } from '../problems/make-problem.ts';
import { text } from '../problems/text.ts';
import { searchAids } from './search-aids.ts';

const key = /^(?:person|post|organ):/;

const listed = (hits: readonly Hit[], language: keyof LocalizedText): string =>
  hits.map((hit) => `\n${tellHit(hit)[language]}`).join('');

const ambiguous = (who: string, hits: readonly Hit[]) =>
  problem('subject-ambiguous', text(`\`${who}\` 可能是多个对象`, `\`${who}\` may mean several subjects`), {
    help: text(
      `请由人选定，写作 person:标识、post:标识 或 organ:标识：${listed(hits, 'zh-CN')}`,
      `a person must choose; write person:ID, post:ID or organ:ID:${listed(hits, 'en')}`,
    ),
  });

const unknown = (who: string, near: readonly Hit[]) =>
  problem('subject-unknown', text(`名录中没有 \`${who}\``, `the directory knows no \`${who}\``), {
    help:
      near.length === 0
        ? text('写姓名、名称或标识，例如 person:标识', 'write a name or a key such as person:ID')
        : text(`可能是：${listed(near, 'zh-CN')}`, `perhaps:${listed(near, 'en')}`),
  });

const isSubject = ({ type }: Hit): boolean => type !== 'place';

/**
 * The subject key that is meant by a key, a name, an alias or a code. Several are never resolved silently.
 *
 * @throws {GuanxiaError} `subject-ambiguous`, `subject-unknown`
 */
export const namedSubject = async (directories: readonly Directory[], who: string): Promise<string> => {
  if (key.test(who)) return who;
  const aids = await searchAids(who);
  const found = directories.map((directory) => findInDirectory(directory, who, aids));
  const exact = found.flatMap((one) => one.exact).filter(isSubject);
  const keys = new Set(exact.map(({ type, id }) => `${type}:${id}`));
  const [only] = keys;
  if (only === undefined) throw unknown(who, found.flatMap((one) => one.near).filter(isSubject));
  if (keys.size > 1) throw ambiguous(who, exact);
  return only;
};
