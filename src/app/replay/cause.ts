import type { DocumentRef } from '../../domain/determination/determination.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import { type Answer, differing, sameAnswer } from './answer.ts';
import { redecide, type Task } from './redecide.ts';
import { sameJson } from './same-json.ts';
import type { Shelf } from './shelf.ts';
import { type DocumentRole, documentRoles } from './why-not.ts';

/** A fact that was recorded otherwise than it follows from the report and the documents. */
export interface ChangedFact {
  readonly fact: string;
  readonly recorded: unknown;
  readonly derived: unknown;
}

/** The single input that, put in place of the one named, gives what was recorded. */
export type Cause =
  /** It follows from another version of a document than the one it names. */
  | { readonly input: DocumentRole; readonly document: DocumentRef }
  /** It rests on facts that do not follow from the report and the documents. */
  | { readonly input: 'facts'; readonly facts: readonly ChangedFact[] }
  /** guanxia's engine gives what was recorded, and the other engine does not. */
  | { readonly input: 'engine' }
  /** No single input explains it: the record itself is not what was decided. */
  | { readonly input: 'record' };

export const causes = [
  ...documentRoles,
  'facts',
  'engine',
  'record',
] as const satisfies readonly Cause['input'][];

const withoutDocuments = ({ outcome, data }: Answer): Answer => ({
  outcome,
  data: { ...data, documents: undefined } as unknown as Answer['data'],
});

/** A version of one document under which the matter is decided as recorded. */
const otherDocument = (task: Task, recorded: Answer, shelf: Shelf): Cause | undefined => {
  const wanted = withoutDocuments(recorded);
  for (const role of documentRoles)
    for (const book of shelf.others(role, task.documents.refs[role])) {
      const content = book.read();
      if (typeof content === 'string') continue;
      const documents = { ...task.documents, [role]: content };
      if (sameAnswer(withoutDocuments(redecide({ ...task, documents })), wanted))
        return { input: role, document: book.ref };
    }
  return undefined;
};

const changedFacts = (recorded: Answer, derived: Answer): readonly ChangedFact[] => {
  const was: Readonly<Record<string, unknown>> = recorded.data.facts;
  const is: Readonly<Record<string, unknown>> = derived.data.facts;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((fact) => !sameJson(was[fact], is[fact]))
    .sort()
    .map((fact) => ({ fact, recorded: was[fact], derived: is[fact] }));
};

/** Whether the facts explain all: nothing else differs, or everything else follows from those recorded. */
const otherFacts = (task: Task, recorded: Answer, derived: Answer): Cause | undefined => {
  const facts = changedFacts(recorded, derived);
  if (facts.length === 0) return undefined;
  const only = differing(recorded, derived).join() === 'facts';
  const given = factsOf(recorded.data.facts);
  const swapped = () =>
    redecide(task, {
      ...task.means,
      facts: (documents, report, matter) => {
        const derived = task.means.facts(documents, report, matter);
        return matter.id === task.recorded.matter ? { ...derived, facts: given } : derived;
      },
    });
  return only || sameAnswer(swapped(), recorded) ? { input: 'facts', facts } : undefined;
};

/**
 * What explains that a matter is not decided again as it was: one input is put in place of another at a
 * time, first each other version of a document in the log, then the facts that were recorded.
 */
export const causeOf = (task: Task, recorded: Answer, shelf: Shelf): Cause => {
  const own = redecide(task);
  if (sameAnswer(own, recorded)) return { input: 'engine' };
  return otherDocument(task, recorded, shelf) ?? otherFacts(task, recorded, own) ?? { input: 'record' };
};
