import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Exclusion, MatterCode, MatterList } from '../mandate/schema/matters.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { Matter } from '../report/matter.ts';
import { daysOf, laterByMonths } from '../time/plain-date.ts';
import { every, some, type Truth } from '../truth.ts';

type About = Omit<Matter, 'id' | 'text'>;

const holds = <T>(value: T | undefined, wanted: readonly T[]): Truth =>
  value === undefined ? undefined : wanted.includes(value);

const meets = <T>(values: readonly T[] | undefined, wanted: readonly T[]): Truth =>
  wanted.length === 0 ? false : values === undefined ? undefined : values.some((one) => wanted.includes(one));

const hasCode = (matter: About, { code, disciplines = [], fields = [] }: MatterCode): Truth =>
  some([
    meets(matter.codes, [code]),
    meets(matter.disciplines, disciplines),
    fields.length === 0 ? false : holds(matter.field, fields),
  ]);

const isCoded = ({ codes = [] }: Mandate, matter: About, wanted: readonly string[]): Truth =>
  some(codes.filter(({ code }) => wanted.includes(code)).map((one) => hasCode(matter, one)));

const isListed = (
  mandate: Mandate,
  { disciplines = [], fields = [], codes = [] }: MatterList,
  matter: About,
): Truth =>
  some([
    meets(matter.disciplines, disciplines),
    fields.length === 0 ? false : holds(matter.field, fields),
    isCoded(mandate, matter, codes),
  ]);

const lists = ({ scope: { matters = [] } }: Target, role: MatterList['role']): readonly MatterList[] =>
  matters.filter((list) => list.role === role);

/** Whether the matter is on a list of priorities. */
export const isPriority = (mandate: Mandate, target: Target, matter: About): Truth =>
  some(lists(target, 'priority').map((list) => isListed(mandate, list, matter)));

/** Whether the matter passes every gate of the scope; true where there is none. */
export const isInRemit = (mandate: Mandate, target: Target, matter: About): Truth =>
  every(lists(target, 'gate').map((list) => isListed(mandate, list, matter)));

/** A way to settle a claim says nothing of an accusation, however blank its own field is left. */
const isToBeSettledBy = ({ kind, remedy }: About, remedies: Exclusion['remedies']): Truth =>
  remedies === undefined ? true : every([holds(kind, ['claim']), holds(remedy, remedies)]);

/** Whether a class of matters that the notice excludes has this one. */
export const isExcludedBy = (
  mandate: Mandate,
  { kinds, remedies, fields, codes }: Exclusion,
  matter: About,
): Truth =>
  every([
    kinds === undefined ? true : holds(matter.kind, kinds),
    isToBeSettledBy(matter, remedies),
    fields === undefined ? true : holds(matter.field, fields),
    codes === undefined ? true : isCoded(mandate, matter, codes),
  ]);

/** Whether the notice excludes the matter by any of its classes. */
export const isExcludedMatter = (mandate: Mandate, { scope }: Target, matter: About): Truth =>
  some((scope.exclusions ?? []).map((one) => isExcludedBy(mandate, one, matter)));

/** Whether the notice excludes the matter by a class of which it says who takes it instead. */
export const isSentElsewhere = (mandate: Mandate, { scope }: Target, matter: About): Truth =>
  some(
    (scope.exclusions ?? [])
      .filter(({ to }) => to !== undefined)
      .map((one) => isExcludedBy(mandate, one, matter)),
  );

/**
 * Whether the matter came too late after it was known, on `day` (the date of receipt in the mandate's zone).
 * In time is `[known, known + months)`; unknown where a date known to the month only leaves it open.
 */
export const isTimeBarred = (
  { scope: { limitation } }: Target,
  { knownSince }: About,
  day: string,
): Truth => {
  if (limitation === undefined) return false;
  if (knownSince === undefined) return undefined;
  const { from, until } = daysOf(knownSince);
  const isBarred = (known: string): boolean => day >= laterByMonths(known, limitation.months);
  const earliest = isBarred(from);
  return earliest === isBarred(dayBefore(until)) ? earliest : undefined;
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
