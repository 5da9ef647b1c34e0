import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { replaced } from '../transpose.ts';
import type { NoticeCases } from './notice-cases.ts';

type StandsFor = NoticeCases['standsFor'];

/** The fictional id for `id`: its own, or that of the longest part of it before a dot that has one. */
export const standIn = (id: string, standsFor: StandsFor): string => {
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    const fictional = Object.hasOwn(standsFor, part) ? standsFor[part] : undefined;
    if (fictional !== undefined) return `${fictional}${id.slice(part.length)}`;
  }
  return id;
};

/** Members whose values are ids of a directory. What has ids of its own, such as a channel, is not among them. */
const idMembers: ReadonlySet<string> = new Set(['organ', 'sender', 'place', 'committee', 'organs', 'posts']);

type Replacements = Pick<NoticeCases, 'standsFor' | 'names'>;

const movedList = (list: readonly unknown[], by: Replacements, isId: boolean): readonly unknown[] => {
  const all = list.map((item) => moved(item, by, isId));
  return isId ? [...new Set(all)] : all;
};

const moved = (value: unknown, by: Replacements, isId: boolean): unknown => {
  if (typeof value === 'string') return isId ? standIn(value, by.standsFor) : replaced(value, by.names);
  if (Array.isArray(value)) return movedList(value, by, isId);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(members.map(([key, part]) => [key, moved(part, by, idMembers.has(key))]));
};

/**
 * The encoded notice moved into the fictional directory `directory`: its remit stays, its organs and places are
 * replaced by those that stand in for them, its names by fictional ones, and what it tells of people is left out.
 */
export const withStandIns = (mandate: Mandate, cases: NoticeCases, directory: string): Mandate => {
  const { proceedings: _real, ...remit } = mandate;
  const there = moved(remit, cases, false) as Mandate;
  return { ...there, uses: { ...mandate.uses, directory, calendar: 'cn' } };
};
