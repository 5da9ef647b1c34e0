import type { MatterParticulars } from '../derive/facts-under.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Forwarding } from '../mandate/schema/referral.ts';
import { accused } from '../report/accused.ts';
import { type AccusedUnits, unitsOfAccused } from './own-unit.ts';

const accusing: ReadonlySet<string> = new Set([
  'misconduct',
  'conduct-information',
  'ordinary-crime',
  'private-wrong',
]);

/** Whether a matter accuses somebody; one whose kind is unknown might. */
export const accuses = ({ kind }: Partial<MatterParticulars>): boolean =>
  kind === undefined || accusing.has(kind);

const nothing: AccusedUnits = { organs: new Set(), known: true };

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
  return unitsOfAccused(index, concerned.map(accused));
};
