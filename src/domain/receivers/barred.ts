import type { MatterParticulars } from '../derive/facts-under.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Forwarding } from '../mandate/schema/referral.ts';
import { type AccusedUnits, unitsOfAccused } from './own-unit.ts';

const accusing: ReadonlySet<string> = new Set(['misconduct', 'conduct-information', 'ordinary-crime']);

/** Whether a matter accuses somebody; one whose kind is unknown might. */
export const accuses = ({ kind }: Partial<MatterParticulars>): boolean =>
  kind === undefined || accusing.has(kind);

const nothing: AccusedUnits = { organs: new Set(), known: true };

/** An accusation of nobody in particular may be of anybody. */
const mayBeOfAnybody = (matter: MatterParticulars): boolean =>
  accuses(matter) && matter.subject.type === 'none';

/**
 * What no part of a report may be sent to: the units of everybody that any matter of it accuses, so that
 * a harmless part never carries the report to the accused. A mandate that forwards nothing to inspected
 * units at all also bars the units that other matters are about.
 */
export const barredFor = (
  index: DirectoryIndex,
  policy: Forwarding,
  matters: readonly MatterParticulars[],
): AccusedUnits => {
  if (policy === 'allowed') return nothing;
  const concerned = policy === 'never' ? matters : matters.filter(accuses);
  const units = unitsOfAccused(
    index,
    concerned.map(({ subject }) => subject),
  );
  return matters.some(mayBeOfAnybody) ? { ...units, known: false } : units;
};
