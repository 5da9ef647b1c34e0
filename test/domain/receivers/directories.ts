import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory, Organ, Post } from '../../../src/domain/directory/directory.ts';
import { indexDirectory } from '../../../src/domain/directory/directory-index.ts';
import type { Mandate } from '../../../src/domain/mandate/schema/mandate.ts';
import type { Target } from '../../../src/domain/mandate/schema/scope.ts';
import type { Errand } from '../../../src/domain/receivers/starting-point.ts';

type Parts = Partial<Pick<Directory, 'places' | 'organs' | 'posts' | 'persons' | 'tenures'>>;

const text = { 'zh-CN': '示例', en: 'example' };

/** A directory of invented organs in invented places. */
export const directoryOf = (parts: Parts): Directory => ({
  kind: 'directory',
  id: 'example',
  version: '1',
  title: text,
  sources: {},
  generation: 1,
  asOf: '2024-01-01',
  places: [{ id: 'p0', name: 'p0' }],
  organs: [],
  posts: [],
  persons: [],
  tenures: [],
  ...parts,
});

export const organOf = (id: string, rest: Partial<Organ> = {}): Organ => ({
  id,
  name: id,
  kind: 'department',
  place: 'p0',
  ...rest,
});

export const postOf = (id: string, organ: string, rest: Partial<Post> = {}): Post => ({
  id,
  title: id,
  organ,
  role: 'staff',
  ...rest,
});

/** An errand on `day`; of the mandate only its sender and policy are read, of the target its place and scope. */
export const errandOf = (
  directory: Directory,
  matter: MatterParticulars,
  { sender = 'sender', place = 'p0', day = '2024-06-01' } = {},
): Errand => ({
  index: indexDirectory(directory),
  mandate: { group: { organ: 'group', sender }, referral: {} } as unknown as Mandate,
  target: { place, scope: {} } as unknown as Target,
  matter,
  day,
});
