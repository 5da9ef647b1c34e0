import { isAboveTarget, isInspector } from '../derive/standing.ts';
import { affiliationOf } from '../directory/affiliation.ts';
import type { OrganKind } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Facts } from '../facts/catalogue.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import { institutionOf, unitsOfAccused } from '../receivers/own-unit.ts';
import { rememberedOf } from '../remembered.ts';
import type { Accusation } from '../report/accusation.ts';
import type { Confirmation } from '../report/confirmation.ts';
import type { Subject } from '../report/subject.ts';
import type { Truth } from '../truth.ts';
import { joinSights, type Sight } from './sight.ts';

type Group = Mandate['group'];

/** The organs of the group, and those above it. */
interface Levels {
  readonly group: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
}

const parentOf = (index: DirectoryIndex, id: string): readonly string[] =>
  [index.organ(id)?.parent].flatMap((one) => one ?? []);

/** All that `start` belongs to, is under or reports to, each with its whole institution. Ends on circles. */
const upFrom = (index: DirectoryIndex, start: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...institutionOf(index, at), ...parentOf(index, at));
  }
  return found;
};

/**
 * The group is its own institution and every inspection group that the same organ has sent; above it are the organ
 * that sent it, whatever the group or that organ is under, and the offices by which that organ leads its groups.
 */
const levelsOf = rememberedOf(50, (index: DirectoryIndex, { organ, sender }: Group): Levels => {
  const own = institutionOf(index, organ);
  const start = [...parentOf(index, organ), ...(sender === undefined ? [] : [sender])];
  const beside = start.flatMap((at) => index.under(at));
  const ofKind = (kind: OrganKind) => beside.filter((one) => one.kind === kind).map(({ id }) => id);
  const group = new Set([...own, ...ofKind('inspection-group')]);
  const above = upFrom(index, [...start, ...ofKind('inspection-office')]);
  return { group, above: new Set([...above].filter((id) => !group.has(id))) };
});

const touches = (organs: ReadonlySet<string>, level: ReadonlySet<string>): boolean =>
  [...level].some((id) => organs.has(id));

/** What is found of the two facts that say whether somebody is of the group or above it. */
export type SidesKnown = Pick<Facts, 'subject.inspector' | 'subject.above-target'>;

/** A matter, or a former accusation, with what is found of whom it is about. */
export interface MatterSeen {
  readonly subject: Subject;
  readonly facts: SidesKnown;
  readonly confirmed?: readonly Confirmation[] | undefined;
}

/** The mandate and directory that decide the report. */
export interface SightKnowledge {
  readonly mandate: Mandate;
  readonly directory: DirectoryIndex;
}

/** What of a report bears on who may see it. */
export interface ReportSeen {
  /** The day on which it came. */
  readonly day: string;
  readonly matters: readonly MatterSeen[];
  /** Whom it accused before it was corrected, and whom reports accuse that it was linked with. */
  readonly formerly?: readonly Accusation[] | undefined;
}

const isConfirmedNot = (confirmed: readonly Confirmation[], fact: keyof SidesKnown): boolean =>
  confirmed.some((one) => one.fact === fact && !one.holds);

/** Where not every unit of an accused is known, one of them may be the group; what somebody confirmed is known. */
const isOpen = ({ facts, confirmed = [] }: MatterSeen, isKnown: boolean): boolean =>
  (['subject.inspector', 'subject.above-target'] as const).some((fact) => {
    const truth = facts[fact] as Truth | null;
    if (truth === undefined || truth === null) return true;
    return !isKnown && truth === false && !isConfirmedNot(confirmed, fact);
  });

const sightOfMatter = ({ mandate, directory }: SightKnowledge, matter: MatterSeen): Sight => {
  const { subject, facts } = matter;
  if (subject.type === 'none') return { class: 'mandate', open: false };
  const { organs, known } = unitsOfAccused(directory, [subject]);
  const { group, above } = levelsOf(directory, mandate.group);
  const open = isOpen(matter, known);
  if (facts['subject.above-target'] === true || touches(organs, above))
    return { class: 'above-the-group', open };
  if (facts['subject.inspector'] === true || touches(organs, group)) return { class: 'group', open };
  return { class: 'mandate', open };
};

/** An accused of earlier whom the directory does not know has no unit in it. */
const sightOfFormer = (knowledge: SightKnowledge, { subject }: Accusation, day: string): Sight => {
  const { directory, mandate } = knowledge;
  const affiliation = affiliationOf(directory, subject, day);
  const facts = {
    'subject.inspector': isInspector(directory, mandate, affiliation),
    'subject.above-target': isAboveTarget(directory, mandate, subject, affiliation),
  };
  return { ...sightOfMatter(knowledge, { subject, facts }), open: false };
};

/**
 * Whom a report is about, from the side of the group that its mandate names: the strongest of all its matters and of
 * everybody whom it ever accused. One letter is one sight, since its text, and the law that keeps it from the units
 * of all its accused, are one. Somebody is of the group, or above it, who belongs or ever belonged to it, leads it or
 * controls it; where that cannot be told of anybody it is open.
 */
export const sightOf = (knowledge: SightKnowledge, { day, matters, formerly = [] }: ReportSeen): Sight =>
  joinSights([
    ...matters.map((matter) => sightOfMatter(knowledge, matter)),
    ...formerly.map((one) => sightOfFormer(knowledge, one, day)),
  ]);
