import type { Organ, Post } from '../directory/directory.ts';
import type { Coverage, Selector } from '../mandate/schema/selectors.ts';
import type { Truth } from '../truth.ts';
import { basesOf, type Ground, isExcluded, isInTarget } from './extent.ts';

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

const isNextLevel = (ground: Ground, organ: Organ): boolean =>
  organ.parent !== undefined &&
  basesOf(ground).has(organ.parent) &&
  partyOrgans.has(organ.kind) &&
  !sameLevel.has(ground.index.organ(organ.leads ?? '')?.kind ?? '');

type PartyGroups = Extract<Selector, { select: 'party-groups-of' }>;

const isPartyGroup = ({ index, target }: Ground, { kinds }: PartyGroups, organ: Organ): boolean => {
  const unit =
    organ.kind === 'party-group' && organ.leads !== undefined ? index.organ(organ.leads) : undefined;
  if (unit === undefined || !kinds.includes(unit.kind)) return false;
  return target.place === undefined || unit.place === target.place;
};

/** Whether an organ, or the unit that it leads as its Party organ, is one of `wanted`. */
const isOneOf = ({ index }: Ground, organ: Organ, wanted: (organ: Organ) => boolean): boolean => {
  const unit = index.organ(organ.leads ?? '');
  return wanted(organ) || (unit !== undefined && wanted(unit));
};

/** Selectors that say themselves which organs they mean, wherever these are. */
const exact: ReadonlySet<Selector['select']> = new Set(['target', 'next-level', 'organs', 'posts']);

const selects = (ground: Ground, selector: Selector, organ: Organ): boolean => {
  switch (selector.select) {
    case 'target':
      return basesOf(ground).has(organ.id);
    case 'party-groups-of':
      return isPartyGroup(ground, selector, organ);
    case 'next-level':
      return isNextLevel(ground, organ);
    case 'organs-of-kind':
      return isOneOf(ground, organ, ({ kind }) => selector.kinds.includes(kind));
    case 'organs':
      return isOneOf(ground, organ, ({ id }) => selector.organs.includes(id));
    default:
      return true;
  }
};

/** Whether `selector` looks at `organ` at all. */
export const looksAt = (ground: Ground, selector: Selector, organ: Organ): boolean =>
  selects(ground, selector, organ) &&
  (exact.has(selector.select) ? !isExcluded(ground, organ) : isInTarget(ground, organ));

const covers = (selector: Selector): readonly Coverage[] => {
  if (selector.select === 'anyone') return ['body', 'members', 'staff'];
  return 'covers' in selector ? selector.covers : [];
};

/** Whether `selector` means whoever serves in an organ that it looks at, whatever their post. */
export const coversEverybody = (selector: Selector): boolean =>
  covers(selector).includes('members') && covers(selector).includes('staff');

/** Whether `selector` can mean somebody who is no leading cadre. */
export const reachesStaff = (selector: Selector): boolean =>
  covers(selector).includes('staff') ||
  selector.select === 'posts' ||
  selector.select === 'managed-by' ||
  (selector.select === 'key-posts' && selector.whom === 'personnel');

/** Whether `selector` means the organ itself. */
export const coversBody = (ground: Ground, selector: Selector, organ: Organ): Truth => {
  if (!covers(selector).includes('body')) return false;
  if (looksAt(ground, selector, organ)) return true;
  const ledByCovered = ground.index.ledBy(organ.id).some((leader) => looksAt(ground, selector, leader));
  return ledByCovered ? undefined : false;
};

type KeyPosts = Extract<Selector, { select: 'key-posts' }>;

const onRegister = ({ index }: Ground, { whom = 'leading-cadres' }: KeyPosts, post: Post): Truth => {
  const register = index.directory.keyPosts;
  if (register?.posts.includes(post.id)) return true;
  if (whom === 'leading-cadres' && post.leadingCadre === false) return false;
  return register?.complete ? false : undefined;
};

type ManagedBy = Extract<Selector, { select: 'managed-by' }>;

const isManaged = ({ target }: Ground, { committee = target.committee }: ManagedBy, post: Post): Truth =>
  post.managedBy === undefined ? undefined : post.managedBy === committee;

const roleCovers: Readonly<Record<Post['role'], readonly Coverage[]>> = {
  principal: ['principal', 'members'],
  member: ['members'],
  staff: ['staff'],
};

const coversRole = (selector: Selector, role: Post['role']): boolean =>
  roleCovers[role].some((one) => covers(selector).includes(one));

/** Whether `selector` means whoever holds `post`. A leading cadre whom no register lists is *unknown* (#6). */
export const coversPost = (ground: Ground, selector: Selector, post: Post): Truth => {
  const organ = ground.index.organ(post.organ);
  if (organ === undefined) return undefined;
  if (!looksAt(ground, selector, organ)) return false;
  switch (selector.select) {
    case 'key-posts':
      return onRegister(ground, selector, post);
    case 'managed-by':
      return isManaged(ground, selector, post);
    case 'posts':
      return selector.posts.includes(post.id);
    default:
      return coversRole(selector, post.role);
  }
};
