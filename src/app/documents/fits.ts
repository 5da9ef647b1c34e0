import type { DirectoryIndex } from '../../domain/directory/directory-index.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { organsNamedBy } from '../../domain/mandate/schema/names.ts';
import { mandateDoesNotFit } from './document-problems.ts';

/**
 * Every organ that the mandate names must stand in the directory, or facts would be wrong in silence. Throws
 * `mandate-does-not-fit-directory`.
 */
export const assertFits = (mandate: Mandate, directory: DirectoryIndex): void => {
  const missing = organsNamedBy(mandate).filter((organ) => directory.organ(organ) === undefined);
  if (missing.length > 0) throw mandateDoesNotFit(mandate.id, directory.directory.id, missing);
};
