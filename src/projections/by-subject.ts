import type { DomainEvent } from '../domain/events/domain-event.ts';
import { decisionOf, supersededBy } from './decision-of.ts';
import {
  addTo,
  type Dossier,
  dossierKey,
  dossierSeenBy,
  placeOf,
  withSight,
  withWithdrawn,
} from './dossier.ts';
import { evolveWith } from './handlers.ts';
import type { Projection } from './projection.ts';

type Place = Parameters<typeof dossierKey>[0];

const placesOf = (event: DomainEvent): readonly Place[] => {
  const decision = decisionOf(event);
  if (decision !== undefined) return [placeOf(decision), supersededBy(decision) ?? []].flat();
  if (event.type === 'SightChanged') return event.data.dossiers;
  return event.type === 'ReportWithdrawn' ? event.data.matters : [];
};

/** None for a subject that the directory cannot name: a dossier of everybody unknown would never end. */
const keysOf = (event: DomainEvent): readonly string[] => [
  ...new Set(
    placesOf(event)
      .filter(({ subject }) => subject.includes(':'))
      .map(dossierKey),
  ),
];

/** One dossier per directory and subject, `<directory>/person:…` or `post:…` or `organ:…`; unknown subjects have none. */
export const bySubject: Projection<Dossier> = {
  name: 'by-subject',
  version: 2,
  keysOf,
  evolve: evolveWith<Dossier>({
    MatterFoundInScope: addTo,
    MatterReferred: addTo,
    MatterLeftUndetermined: addTo,
    DeterminationOverridden: addTo,
    SightChanged: (dossier, { data }) => withSight(dossier, data),
    ReportWithdrawn: (dossier, { data }) => withWithdrawn(dossier, data.report),
  }),
  seenBy: dossierSeenBy,
  indexes: {
    directory: ({ directory }) => directory,
    subject: ({ subject }) => subject,
  },
};
