import type { DocumentRef } from '../../domain/determination/determination.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { indexDirectory } from '../../domain/directory/directory-index.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { type Documents, refOf } from '../documents/documents.ts';
import { type DocumentRole, documentRoles } from './why-not.ts';

/** Documents to be put in place of those of the same id that a determination names. Plain JSON. */
export interface Swap {
  readonly mandate?: Mandate;
  readonly directory?: Directory;
  readonly calendar?: Calendar;
  readonly ruleSet?: RuleSet;
}

/** A swap at work: the documents of a determination with others in their place. */
export interface Swapper {
  readonly refs: Readonly<Partial<Record<DocumentRole, DocumentRef>>>;
  /** `undefined` where a determination names none of them: it is not concerned. */
  readonly swapped: (documents: Documents) => Documents | undefined;
}

const given = (swap: Swap): readonly DocumentRole[] =>
  documentRoles.filter((role) => swap[role] !== undefined);

export const swapperOf = (swap: Swap): Swapper => {
  const roles = given(swap);
  const refs = Object.fromEntries(
    roles.map((role) => [role, refOf(swap[role] as NonNullable<Swap[typeof role]>)]),
  );
  const { directory, ...others } = swap;
  const content = { ...others, ...(directory === undefined ? {} : { directory: indexDirectory(directory) }) };
  const known = new WeakMap<Documents, Documents>();
  const put = (documents: Documents): Documents => {
    const before = known.get(documents);
    if (before !== undefined) return before;
    const now = { ...documents, ...content, refs: { ...documents.refs, ...refs } };
    known.set(documents, now);
    return now;
  };
  return {
    refs,
    swapped: (documents) =>
      roles.every((role) => refs[role]?.id === documents.refs[role].id) ? put(documents) : undefined,
  };
};
