import type { Directory, Tenure } from '../../src/domain/index.ts';
import { type DirectoryIndex, indexDirectory } from '../../src/domain/index.ts';

/** One committee with one head and one member, as of 1 July 2024; the head's post comes with a second one. */
export const smallDirectory = (tenures: readonly Tenure[], parts: Partial<Directory> = {}): DirectoryIndex =>
  indexDirectory({
    kind: 'directory',
    id: 'small',
    version: '1',
    title: { 'zh-CN': '小名录', en: 'small directory' },
    sources: {},
    generation: 1,
    asOf: '2024-07-01',
    places: [{ id: 'district', name: '示例区' }],
    organs: [
      { id: 'committee', name: '示例区委', kind: 'party-committee', place: 'district' },
      { id: 'bureau', name: '示例局', kind: 'department', place: 'district', parent: 'committee' },
    ],
    posts: [
      { id: 'secretary', title: '书记', organ: 'committee', role: 'principal', exOfficio: ['patron'] },
      { id: 'member', title: '常委', organ: 'committee', role: 'member' },
      { id: 'patron', title: '联系领导', organ: 'bureau', role: 'staff' },
    ],
    persons: [{ id: 'jia', name: '甲' }],
    tenures: [...tenures],
    ...parts,
  });
