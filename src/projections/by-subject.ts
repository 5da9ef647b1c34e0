import type { DomainEvent } from '../domain/events/index.ts';
import { assertNever } from './assert-never.ts';
import { determinationOf } from './determination-of.ts';
import { addTo, type Dossier, dossierKey } from './dossier.ts';
import type { Projection } from './projection.ts';

/** None for a subject that the directory cannot name: a dossier of everybody unknown would never end. */
const keysOf = (event: DomainEvent): readonly string[] => {
  const determination = determinationOf(event);
  return determination?.data.subject.includes(':') ? [dossierKey(determination)] : [];
};

const evolve = (dossier: Dossier | undefined, event: DomainEvent): Dossier | undefined => {
  switch (event.type) {
    case 'MatterFoundInScope':
    case 'MatterReferred':
    case 'MatterLeftUndetermined':
      return addTo(dossier, event);
    case 'ReportReceived':
    case 'MandatePublished':
    case 'MandateAmended':
    case 'MandateClosed':
    case 'DirectoryPublished':
    case 'CalendarPublished':
    case 'RuleSetDrafted':
    case 'RuleSetSubmitted':
    case 'RuleSetApproved':
    case 'RuleSetReturned':
    case 'RuleSetActivated':
    case 'RuleSetWithdrawn':
      return dossier;
    default:
      return assertNever(event);
  }
};

/** One dossier per directory and subject, `<directory>/person:…` or `post:…` or `organ:…`; unknown subjects have none. */
export const bySubject: Projection<Dossier> = {
  name: 'by-subject',
  version: 1,
  keysOf,
  evolve,
  indexes: {
    directory: ({ directory }) => directory,
    subject: ({ subject }) => subject,
  },
};
