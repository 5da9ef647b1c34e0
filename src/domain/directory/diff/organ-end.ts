import type { Organ } from '../directory.ts';
import type { Naming } from '../naming.ts';
import type { DirectoryChange } from './directory-change.ts';

/** That an organ was merged or abolished, if only the newer of its two versions says so, or says so differently. */
export const organEnd = (
  [older, newer]: readonly [Organ, Organ],
  naming: Naming,
): DirectoryChange | undefined => {
  const { id, until, successor } = newer;
  if (until === undefined || (until === older.until && successor === older.successor)) return undefined;
  const organ = naming.organ(id);
  return successor === undefined
    ? {
        code: 'organ-abolished',
        organ: id,
        message: {
          'zh-CN': `机构 ${organ} 于 ${until} 撤销`,
          en: `organ ${organ} was abolished on ${until}`,
        },
      }
    : {
        code: 'organ-merged',
        organ: id,
        message: {
          'zh-CN': `机构 ${organ} 于 ${until} 并入 ${naming.organ(successor)}`,
          en: `organ ${organ} merged into ${naming.organ(successor)} on ${until}`,
        },
      };
};
