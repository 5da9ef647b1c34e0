import { pointer } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import { type Check, error, type Finding } from './finding.ts';

const lists = ['places', 'organs', 'posts', 'persons'] as const;

/** Ids that an earlier item of the same list has already. */
const repeats = (
  list: (typeof lists)[number],
  items: readonly { readonly id: string }[],
): readonly Finding[] => {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, i) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [repeated(id, pointer([list, earlier, 'id']), [list, i, 'id'])];
    first.set(id, i);
    return [];
  });
};

const repeated = (id: string, earlier: string, path: Finding['path']): Finding =>
  error({
    code: 'duplicate-id',
    path,
    message: { 'zh-CN': `标识 ${quoted(id)} 已经用过`, en: `the id ${quoted(id)} is taken` },
    help: {
      'zh-CN': `\`${earlier}\` 已用这个标识，请另取一个`,
      en: `\`${earlier}\` has it already: choose another`,
    },
  });

export const duplicateIds: Check = (directory) => lists.flatMap((list) => repeats(list, directory[list]));
