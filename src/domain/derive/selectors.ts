import { type DirectoryIndex, isWithin } from '../directory/index.ts';
import type { Coverage, Organ, Post, Selector, Target } from '../documents/index.ts';
import type { Truth } from '../truth.ts';

/** Where a selector looks: the directory and the inspected target. */
export interface Ground {
  readonly index: DirectoryIndex;
  readonly target: Target;
}

const partyOrgans: ReadonlySet<string> = new Set([
  'party-committee',
  'party-group',
  'party-work-committee',
  'grassroots-party-organisation',
]);

/** Their Party groups are of the committee's own level, though it leads them: never *next-level* (#5). */
const sameLevel: ReadonlySet<string> = new Set([
  'peoples-congress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
]);

const isNextLevel = ({ index, target }: Ground, organ: Organ): boolean =>
  organ.parent === target.committee &&
  partyOrgans.has(organ.kind) &&
  !sameLevel.has(index.organ(organ.leads ?? '')?.kind ?? '');

/** Whether `selector` looks at `organ` at all. */
export const looksAt = ({ index, target }: Ground, selector: Selector, organ: Organ): boolean => {
  switch (selector.select) {
    case 'target':
      return organ.id === target.committee;
    case 'party-groups-of': {
      const unit =
        organ.kind === 'party-group' && organ.leads !== undefined ? index.organ(organ.leads) : undefined;
      return unit !== undefined && unit.place === target.place && selector.kinds.includes(unit.kind);
    }
    case 'next-level':
      return isNextLevel({ index, target }, organ);
    case 'key-posts':
      return isWithin(index, organ.place, target.place);
  }
};

const covers = (selector: Selector): readonly Coverage[] =>
  selector.select === 'key-posts' ? [] : selector.covers;

/** Whether `selector` means the organ itself. */
export const coversBody = (ground: Ground, selector: Selector, organ: Organ): Truth => {
  if (!covers(selector).includes('body')) return false;
  if (looksAt(ground, selector, organ)) return true;
  const ledByCovered = ground.index.ledBy(organ.id).some((leader) => looksAt(ground, selector, leader));
  return ledByCovered ? undefined : false;
};

const onRegister = ({ index }: Ground, post: Post): Truth => {
  const register = index.directory.keyPosts;
  if (register?.posts.includes(post.id)) return true;
  if (post.leadingCadre === false) return false;
  return register?.complete ? false : undefined;
};

const coversRole = (selector: Selector, role: Post['role']): boolean =>
  role === 'principal'
    ? covers(selector).includes('principal') || covers(selector).includes('members')
    : role === 'member' && covers(selector).includes('members');

/** Whether `selector` means whoever holds `post`. A leading cadre whom no register lists is *unknown* (#6). */
export const coversPost = (ground: Ground, selector: Selector, post: Post): Truth => {
  const organ = ground.index.organ(post.organ);
  if (organ === undefined) return undefined;
  if (!looksAt(ground, selector, organ)) return false;
  return selector.select === 'key-posts' ? onRegister(ground, post) : coversRole(selector, post.role);
};
