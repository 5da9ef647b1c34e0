import type { DomainEvent } from '../domain/events/index.ts';
import { determinationOf } from './determination-of.ts';
import { addTo, type Dossier, dossierKey } from './dossier.ts';
import { evolveWith } from './handlers.ts';
import type { Projection } from './projection.ts';

/** None for a subject that the directory cannot name: a dossier of everybody unknown would never end. */
const keysOf = (event: DomainEvent): readonly string[] => {
  const determination = determinationOf(event);
  return determination?.data.subject.includes(':') ? [dossierKey(determination)] : [];
};

/** One dossier per directory and subject, `<directory>/person:…` or `post:…` or `organ:…`; unknown subjects have none. */
export const bySubject: Projection<Dossier> = {
  name: 'by-subject',
  version: 1,
  keysOf,
  evolve: evolveWith({
    MatterFoundInScope: addTo,
    MatterReferred: addTo,
    MatterLeftUndetermined: addTo,
  }),
  indexes: {
    directory: ({ directory }) => directory,
    subject: ({ subject }) => subject,
  },
};
