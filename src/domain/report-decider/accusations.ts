import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';
import { accuses } from '../receivers/barred.ts';
import type { Accusation } from '../report/accusation.ts';
import type { Matter } from '../report/matter.ts';
import type { Particulars } from '../report/particulars.ts';
import type { Standing, Subject } from '../report/subject.ts';
import type { ReceivedReport } from './report-state.ts';

type Person = Extract<Subject, { type: 'person' }>;

const nameOf = ({ subject, kind }: Accusation): string =>
  canonicalJson({ subject, kind: kind ?? null } as unknown as JsonValue);

/** Those of `accusations` that `others` do not have, each once. */
export const without = (
  accusations: readonly Accusation[],
  others: readonly Accusation[],
): readonly Accusation[] => {
  const known = new Set(others.map(nameOf));
  return accusations.filter((one) => {
    const name = nameOf(one);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
};

const accusationIn = ({ subject, kind }: Matter): Accusation => ({
  subject,
  ...(kind === undefined ? {} : { kind }),
});

const namesSomebody = (subject: Subject): boolean =>
  subject.type === 'person'
    ? subject.person !== undefined || subject.organ !== undefined || (subject.posts ?? []).length > 0
    : subject.type === 'body' && subject.organ !== undefined;

/** From whom most units are barred to whom fewest are. */
const ranks: Readonly<Record<Standing, number>> = { 'leading-cadre': 0, official: 1, private: 2 };

/** Whether it is said that somebody ranks lower than was said: fewer units are barred then. */
const ranksLower = (now: Person, before: Person): boolean =>
  before.standing !== undefined && ranks[now.standing ?? before.standing] > ranks[before.standing];

const stillNamesPerson = (now: Person, before: Person): boolean => {
  if (ranksLower(now, before)) return false;
  const posts = new Set(now.posts);
  return (
    (before.person === undefined || now.person === before.person) &&
    (before.posts ?? []).every((post) => posts.has(post))
  );
};

/** Whether `now` names all that `before` did. */
const stillNames = (now: Subject, before: Subject): boolean => {
  if (before.type === 'none') return true;
  if (now.type === 'none' || now.type !== before.type) return false;
  if (before.organ !== undefined && now.organ !== before.organ) return false;
  return now.type === 'person' && before.type === 'person' ? stillNamesPerson(now, before) : true;
};

/** Whether a matter, as it was, accused somebody for certain whom it no longer accuses. */
const accusesNoMore = (before: Matter, now: Matter): boolean =>
  before.kind !== undefined &&
  accuses(before) &&
  namesSomebody(before.subject) &&
  !(accuses(now) && stillNames(now.subject, before.subject));

/** Whom the report accused until it was corrected by `added`. */
export const accusedUntil = (
  { matters }: ReceivedReport,
  { matters: added }: Particulars,
): readonly Accusation[] =>
  added.flatMap(({ id, ...change }) => {
    const before = matters.get(id)?.matter;
    if (before === undefined) return [];
    const now = { ...before, ...change, subject: change.subject ?? before.subject };
    return accusesNoMore(before, now) ? [accusationIn(before)] : [];
  });

/** The report once it also minds `accused`, except those of whom it was cleared. */
export const minding = (state: ReceivedReport, accused: readonly Accusation[]): ReceivedReport => ({
  ...state,
  formerly: [...state.formerly, ...without(accused, [...state.formerly, ...state.cleared])],
});

/** Everybody whom a report accuses or has accused, those of reports it was linked with included. */
export const accusationsOf = ({ matters, formerly }: ReceivedReport): readonly Accusation[] =>
  without(
    [
      ...[...matters.values()]
        .map(({ matter }) => matter)
        .filter(accuses)
        .map(accusationIn),
      ...formerly,
    ],
    [],
  );
