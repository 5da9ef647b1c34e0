import * as z from 'zod';

/** Whom a matter is about, from the group’s side: nobody it is kept from, the group itself, or those above it. */
export const sightClasses = ['mandate', 'group', 'above-the-group'] as const;
export type SightClass = (typeof sightClasses)[number];

/**
 * What is known of whom a matter is about, as far as who may see it goes: the strongest class that is certain, and
 * whether it is still `open` that somebody of a stronger one is accused.
 */
export const sight = z
  .strictObject({ class: z.enum(sightClasses), open: z.boolean() })
  .meta({ id: 'Sight', description: '可见范围 · who may see it' });
export type Sight = z.infer<typeof sight>;

/** As every record and view names it: the class, or `unsettled` while that is open. */
export const sightNames = [...sightClasses, 'unsettled'] as const;
export const sightName = z.enum(sightNames).meta({ id: 'SightName' });
export type SightName = z.infer<typeof sightName>;

/** About nobody that it is kept from. */
export const plainSight: Sight = { class: 'mandate', open: false };

/** Nothing is known yet: it may be about anybody. */
export const unsettledSight: Sight = { class: 'mandate', open: true };

export const nameOfSight = ({ class: certain, open }: Sight): SightName => (open ? 'unsettled' : certain);

const stronger = (one: SightClass, other: SightClass): SightClass =>
  sightClasses.indexOf(one) < sightClasses.indexOf(other) ? other : one;

/** Of somebody above the group nothing stronger is left open. */
const settled = ({ class: certain, open }: Sight): Sight => ({
  class: certain,
  open: open && certain !== 'above-the-group',
});

/** Of what is seen together: the strongest of all, and open where any is. */
export const joinSights = (sights: readonly Sight[]): Sight =>
  settled({
    class: sights.reduce<SightClass>((all, one) => stronger(all, one.class), 'mandate'),
    open: sights.some(({ open }) => open),
  });

/** What is known later: what was certain stays, what was open is open no more than it is now. */
export const laterSight = (before: Sight, now: Sight): Sight =>
  settled({ class: stronger(before.class, now.class), open: now.open });

/** Who reads: the group that the mandate names, or the organ that sent it. Without a reader all is seen. */
export const readers = ['group', 'sender'] as const;
export const reader = z.enum(readers).meta({ id: 'Reader' });
export type Reader = z.infer<typeof reader>;

const seen: Readonly<Record<Reader, ReadonlySet<SightName>>> = {
  group: new Set<SightName>(['mandate']),
  sender: new Set<SightName>(['mandate', 'group']),
};

/** Whether `reader` may see what is of this sight. What is unsettled is seen by neither. */
export const maySee = (who: Reader, name: SightName): boolean => seen[who].has(name);

/** The names that `reader` may see. */
export const seenBy = (who: Reader): readonly SightName[] => [...seen[who]];
