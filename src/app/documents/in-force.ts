import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import { mandateClosed as mandateIsClosed } from '../../domain/document-deciders/publishing-problems.ts';
import { dateIn, epochMs, type Instant } from '../../domain/time/instant.ts';
import { documentMissing, documentNames, mandateNotNamed, unknownMandate } from './document-problems.ts';
import type { Documents } from './documents.ts';
import { assertFits } from './fits.ts';
import type { Held, MandateHistory, MandateVersion, Published } from './published.ts';
import { ruleSetInForce } from './rule-set-in-force.ts';
import { standingAt } from './standing.ts';

const isClosedAt = ({ closed }: MandateHistory, at: number): boolean =>
  closed !== undefined && epochMs(closed.at) <= at;

/**
 * Nothing can have been taken in under a mandate that was never published. Throws `nothing-published` or
 * `unknown-mandate`.
 */
export const assertMandateKnown = (
  { mandates }: Pick<Published, 'mandates'>,
  id: string | undefined,
): void => {
  if (id !== undefined && !mandates.has(id)) throw unknownMandate(id, [...mandates.keys()]);
  if (mandates.size === 0) throw mandateNotNamed([]);
};

/** The mandate that a report means: the one it names, else the only one that is open. */
const mandateMeant = ({ mandates }: Published, id: string | undefined, at: number): string => {
  assertMandateKnown({ mandates }, id);
  if (id !== undefined) return id;
  const all = [...mandates];
  const open = all.filter(([, history]) => !isClosedAt(history, at));
  const candidates = (open.length === 0 ? all : open).map(([name]) => name);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) throw mandateNotNamed(candidates);
  return only;
};

/** The version of a mandate for reports received at `instant`. Throws `mandate-closed`. */
export const mandateInForce = (history: MandateHistory, instant: Instant): MandateVersion => {
  const at = epochMs(instant);
  const { closed, versions } = history;
  if (closed !== undefined && isClosedAt(history, at)) throw mandateIsClosed(closed.mandate, closed.at);
  return standingAt(versions, ({ start }) => start, at) as MandateVersion;
};

/** The generation of a directory on a day; before the first one, the first: it knows who held what before. */
export const directoryInForce = (
  generations: readonly Held<DirectoryIndex>[],
  day: string,
): Held<DirectoryIndex> | undefined => {
  const asOf = ({ content }: Held<DirectoryIndex>): string => content.directory.asOf;
  const [earliest] = generations.map(asOf).toSorted();
  return earliest === undefined ? undefined : standingAt(generations, asOf, day < earliest ? earliest : day);
};

/**
 * The documents that decide a report received at `instant`, for any instant: the version of the mandate and
 * the generation of its directory that count then, the latest calendar, and the rule set in force. Throws
 * `nothing-published`, `mandate-not-named`, `unknown-mandate`, `mandate-closed`, `document-not-in-force` or
 * `mandate-does-not-fit-directory`.
 */
export const documentsInForce = (
  published: Published,
  mandateId: string | undefined,
  instant: Instant,
): Documents => {
  const id = mandateMeant(published, mandateId, epochMs(instant));
  const mandate = mandateInForce(published.mandates.get(id) as MandateHistory, instant);
  const { uses, zone } = mandate.content;
  const directory = directoryInForce(published.directories.get(uses.directory) ?? [], dateIn(zone, instant));
  if (directory === undefined) throw documentMissing(documentNames.directory, uses.directory, id);
  assertFits(mandate.content, directory.content);
  const calendar = published.calendars.get(uses.calendar)?.at(-1);
  if (calendar === undefined) throw documentMissing(documentNames.calendar, uses.calendar, id);
  const ruleSet = ruleSetInForce(published, uses.ruleSet, instant);
  if (ruleSet === undefined) throw documentMissing(documentNames.ruleSet, uses.ruleSet, id);
  return {
    mandate: mandate.content,
    directory: directory.content,
    calendar: calendar.content,
    ruleSet: ruleSet.content,
    refs: { mandate: mandate.ref, directory: directory.ref, calendar: calendar.ref, ruleSet: ruleSet.ref },
  };
};
