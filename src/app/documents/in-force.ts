import type { DirectoryIndex, Instant, Mandate } from '../../domain/index.ts';
import type { LocalizedText } from '../../problems/index.ts';
import { documentMissing, mandateDoesNotFit, mandateNotNamed, unknownMandate } from './document-problems.ts';
import type { Documents } from './documents.ts';
import { type Published, ruleSetInForce } from './published.ts';

const names = {
  directory: { 'zh-CN': '名录', en: 'directory' },
  calendar: { 'zh-CN': '工作日历', en: 'calendar' },
  ruleSet: { 'zh-CN': '规则集', en: 'rule set' },
} as const satisfies Record<string, LocalizedText>;

/** Every organ that the mandate names must stand in the directory, or facts would be wrong in silence. */
const assertFits = ({ id, group, targets }: Mandate, directory: DirectoryIndex): void => {
  const named = [group.organ, group.sender, ...targets.map(({ committee }) => committee)];
  const missing = named.filter((organ) => directory.organ(organ) === undefined);
  if (missing.length > 0) throw mandateDoesNotFit(id, directory.directory.id, missing);
};

const mandateOf = ({ mandates }: Published, id: string | undefined) => {
  const known = [...mandates.keys()];
  if (id === undefined && known.length !== 1) throw mandateNotNamed(known);
  const wanted = id ?? (known[0] as string);
  const mandate = mandates.get(wanted);
  if (mandate === undefined) throw unknownMandate(wanted, known);
  return mandate;
};

/**
 * The documents that decide a report received at `instant`. Throws `nothing-published`,
 * `mandate-not-named`, `unknown-mandate` or `document-not-in-force`.
 */
export const documentsInForce = (
  published: Published,
  mandateId: string | undefined,
  instant: Instant,
): Documents => {
  const mandate = mandateOf(published, mandateId);
  const { uses, id } = mandate.content;
  const directory = published.directories.get(uses.directory);
  if (directory === undefined) throw documentMissing(names.directory, uses.directory, id);
  assertFits(mandate.content, directory.content);
  const calendar = published.calendars.get(uses.calendar);
  if (calendar === undefined) throw documentMissing(names.calendar, uses.calendar, id);
  const ruleSet = ruleSetInForce(published, uses.ruleSet, instant);
  if (ruleSet === undefined) throw documentMissing(names.ruleSet, uses.ruleSet, id);
  return {
    mandate: mandate.content,
    directory: directory.content,
    calendar: calendar.content,
    ruleSet: ruleSet.content,
    refs: { mandate: mandate.ref, directory: directory.ref, calendar: calendar.ref, ruleSet: ruleSet.ref },
  };
};
