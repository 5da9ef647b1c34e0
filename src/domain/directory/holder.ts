import type { Matter } from '../report/matter.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { heldDuring, heldOn } from './holding.ts';

type About = Pick<Matter, 'subject' | 'conduct'>;

/**
 * The one person meant by a post: certainly its only holder on the day of receipt, and certainly its holder
 * when it happened, if that is known. Nobody where the directory leaves any doubt.
 */
const holderMeant = (
  index: DirectoryIndex,
  post: string,
  day: string,
  conduct: Matter['conduct'],
): string | undefined => {
  const held = index.post(post);
  if (held === undefined) return undefined;
  const holders = index.holdersOf(post).map((tenure) => ({ post: held, tenure, person: tenure.person }));
  const [holding, ...others] = holders.filter((one) => heldOn(index, one, day) !== false);
  if (holding === undefined || others.length > 0 || heldOn(index, holding, day) !== true) return undefined;
  const then = conduct?.from === undefined || heldDuring(index, holding, conduct) === true;
  return then ? holding.person : undefined;
};

/** A matter whose subject is named by a post only, with the person filled in where there is no doubt who it is. */
export const withPersonMeant = <Particulars extends About>(
  index: DirectoryIndex,
  matter: Particulars,
  day: string,
): Particulars => {
  const { subject, conduct } = matter;
  if (subject.type !== 'person' || subject.person !== undefined || subject.posts?.length !== 1) return matter;
  const person = holderMeant(index, subject.posts[0] as string, day, conduct);
  return person === undefined ? matter : { ...matter, subject: { ...subject, person } };
};
