import type { Outcome } from '../domain/determination/determination.ts';
import type { Decision } from '../domain/events/domain-event.ts';
import type { MatterId, ReportId } from '../domain/ids.ts';
import { maySee, type Reader, type SightName } from '../domain/sight/sight.ts';
import type { Instant } from '../domain/time/instant.ts';
import { isBeside, outcomeOf, supersededBy } from './decision-of.ts';

/** One decision about the subject. */
export interface DossierEntry {
  readonly report: ReportId;
  readonly matter: MatterId;
  /** Id of the mandate it was decided under. */
  readonly mandate: string;
  readonly outcome: Outcome;
  /** Who may see it. */
  readonly sight: SightName;
  readonly receivedAt: Instant;
  readonly determinedAt: Instant;
  /** Id of the event that decided it. */
  readonly determination: string;
  /** Staff id of the person who decided, where it was not the rules. */
  readonly by?: string;
  /** An answer of the rules that does not hold: it stands beside a person's decision. */
  readonly beside?: true;
  /** Present once a later decision has replaced this one. */
  readonly superseded?: true;
  /** The reporter took the report back. */
  readonly withdrawn?: true;
}

/** All that was decided about one subject, in the order of the log. Nothing of the reporters. */
export interface Dossier {
  /** Id of the directory that names the subject: another may give the same id to somebody else. */
  readonly directory: string;
  readonly subject: string;
  readonly entries: readonly DossierEntry[];
}

const entryOf = (event: Decision): DossierEntry => ({
  report: event.data.report,
  matter: event.data.matter,
  mandate: event.data.documents.mandate.id,
  outcome: outcomeOf(event),
  sight: event.data.sight,
  receivedAt: event.data.receivedAt,
  determinedAt: event.occurredAt,
  determination: event.id,
  ...(event.type === 'DeterminationOverridden' ? { by: event.actor } : {}),
  ...(isBeside(event) ? { beside: true } : {}),
  ...(event.data.withdrawn === undefined ? {} : { withdrawn: event.data.withdrawn }),
});

interface Place {
  readonly directory: string;
  readonly subject: string;
}

/** The key of a dossier. */
export const dossierKey = ({ directory, subject }: Place): string => `${directory}/${subject}`;

/** Where a decision is entered. */
export const placeOf = ({ data: { documents, subject } }: Decision): Place => ({
  directory: documents.directory.id,
  subject,
});

const withoutSuperseded = (entries: readonly DossierEntry[], event: Decision): readonly DossierEntry[] => {
  const before = supersededBy(event)?.event;
  return entries.map((entry) => (entry.determination === before ? { ...entry, superseded: true } : entry));
};

/**
 * The dossier under `key` with one more decision; where the matter has moved to another subject, only its
 * old entry is marked. Copies all entries: n decisions about one subject cost O(n²).
 */
export const addTo = (dossier: Dossier | undefined, event: Decision, key: string): Dossier | undefined => {
  const place = placeOf(event);
  const kept = withoutSuperseded(dossier?.entries ?? [], event);
  if (key === dossierKey(place)) return { ...place, entries: [...kept, entryOf(event)] };
  return dossier && { ...dossier, entries: kept };
};

/** The dossier once the reporter has withdrawn `report`. */
export const withWithdrawn = (dossier: Dossier | undefined, report: ReportId): Dossier | undefined =>
  dossier && {
    ...dossier,
    entries: dossier.entries.map((entry) =>
      entry.report === report ? { ...entry, withdrawn: true } : entry,
    ),
  };

/** The dossier once others may see what `report` says. */
export const withSight = (
  dossier: Dossier | undefined,
  { report, to }: { readonly report: ReportId; readonly to: SightName },
): Dossier | undefined =>
  dossier && {
    ...dossier,
    entries: dossier.entries.map((entry) => (entry.report === report ? { ...entry, sight: to } : entry)),
  };

/** The dossier with those entries alone that `reader` may see; none without any. */
export const dossierSeenBy = (dossier: Dossier, reader: Reader): Dossier | undefined => {
  const entries = dossier.entries.filter(({ sight }) => maySee(reader, sight));
  return entries.length === 0 ? undefined : { ...dossier, entries };
};
