import { pointer } from '../../../json/pointer.ts';
import type { Directory } from '../directory.ts';
import { codes } from './codes.ts';
import { cycles } from './cycles.ts';
import type { DirectoryProblem } from './directory-problem.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { Check } from './finding.ts';
import { holdersOutsideOrgan } from './holders-outside-organ.ts';
import { inOrder } from './in-order.ts';
import { invertedPeriods } from './inverted-periods.ts';
import { leadership } from './leadership.ts';
import { nameCharacters } from './name-characters.ts';
import { organEnds } from './organ-ends.ts';
import { overlappingTenures } from './overlapping-tenures.ts';
import { repeatedEntries } from './repeated-entries.ts';
import { sameNames } from './same-names.ts';
import { sharedCodes } from './shared-codes.ts';
import { twoPrincipals } from './two-principals.ts';
import { unknownReferences } from './unknown-references.ts';

const checks: readonly Check[] = [
  duplicateIds,
  unknownReferences,
  cycles,
  invertedPeriods,
  holdersOutsideOrgan,
  overlappingTenures,
  twoPrincipals,
  organEnds,
  leadership,
  codes,
  sharedCodes,
  nameCharacters,
  sameNames,
  repeatedEntries,
];

/**
 * Everything that is wrong with a directory that its schema cannot tell, in the directory's order. It repairs
 * nothing. Where a date is unknown only what is certain in spite of that is told.
 *
 * Errors: `duplicate-id`; `unknown-place`, `unknown-organ`, `unknown-post`, `unknown-person`, `unknown-source`;
 * `place-cycle`, `organ-cycle`, `leads-cycle`, `successor-cycle`, `ex-officio-cycle`; `inverted-lifetime`,
 * `inverted-tenure`, `holder-before-organ`, `holder-after-organ`, `overlapping-tenures`, `two-principals`;
 * `successor-ended-first`, `party-group-leads-nothing`; those of `usccFault` and `divisionCodeFault`;
 * `invisible-character`, `lookalike-character`.
 *
 * Warnings: `no-successor`, `successor-without-end`, `work-committee-leads-nothing`, `principal-not-leading-cadre`,
 * `shared-uscc`, `shared-division-code`, `mixed-scripts`, `stray-space`, `duplicate-name`, `confusable-name`,
 * `repeated-entry`.
 */
export const checkDirectory = (directory: Directory): readonly DirectoryProblem[] =>
  inOrder(checks.flatMap((check) => check(directory))).map(({ path, ...problem }) => ({
    ...problem,
    pointer: pointer(path),
  }));
