import type { Outcome } from '../domain/determination/index.ts';
import type { Determination } from '../domain/events/index.ts';
import type { MatterId, ReportId } from '../domain/ids.ts';
import type { Instant } from '../domain/time/index.ts';
import { outcomeOf } from './determination-of.ts';

/** One determination about the subject. */
export interface DossierEntry {
  readonly report: ReportId;
  readonly matter: MatterId;
  /** Id of the mandate it was decided under. */
  readonly mandate: string;
  readonly outcome: Outcome;
  readonly receivedAt: Instant;
  readonly determinedAt: Instant;
  /** Id of the determination's event. */
  readonly determination: string;
  /** Present once a later determination has replaced this one. */
  readonly superseded?: true;
}

/** All that was decided about one subject, in the order of the log. Nothing of the reporters. */
export interface Dossier {
  /** Id of the directory that names the subject: another may give the same id to somebody else. */
  readonly directory: string;
  readonly subject: string;
  readonly entries: readonly DossierEntry[];
}

const entryOf = (event: Determination): DossierEntry => ({
  report: event.data.report,
  matter: event.data.matter,
  mandate: event.data.documents.mandate.id,
  outcome: outcomeOf(event),
  receivedAt: event.data.receivedAt,
  determinedAt: event.occurredAt,
  determination: event.id,
});

const without = (entries: readonly DossierEntry[], event: string): readonly DossierEntry[] =>
  entries.map((entry) => (entry.determination === event ? { ...entry, superseded: true } : entry));

/** The key of the dossier that a determination belongs to. */
export const dossierKey = ({ data: { documents, subject } }: Determination): string =>
  `${documents.directory.id}/${subject}`;

/** The dossier with one more entry. Copies all entries: n determinations about one subject cost O(n²). */
export const addTo = (dossier: Dossier | undefined, event: Determination): Dossier => {
  const { subject, supersedes, documents } = event.data;
  const before = dossier?.entries ?? [];
  const kept = supersedes === undefined ? before : without(before, supersedes.event);
  return { directory: documents.directory.id, subject, entries: [...kept, entryOf(event)] };
};
