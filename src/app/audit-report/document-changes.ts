import {
  type DocumentEvent,
  type DomainEvent,
  documentEventTypes,
} from '../../domain/events/domain-event.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Who did what to which document. */
export interface DocumentChange {
  readonly at: Instant;
  readonly actor: string;
  readonly type: DocumentEvent['type'];
  readonly document: string;
  readonly version?: string;
  readonly hash?: string;
  /** From when on it holds. */
  readonly from?: string;
  readonly reason?: string;
}

const isChange = (event: DomainEvent): event is DocumentEvent =>
  (documentEventTypes as readonly string[]).includes(event.type);

const named = ({ data }: DocumentEvent): Pick<DocumentChange, 'document' | 'version' | 'hash'> => {
  if ('content' in data) return { document: data.content.id, version: data.content.version, hash: data.hash };
  if ('mandate' in data) return { document: data.mandate };
  return { document: data.ruleSet, version: data.version, hash: data.hash };
};

const start = ({ data }: DocumentEvent): Pick<DocumentChange, 'from'> => {
  if ('from' in data) return { from: data.from };
  return 'at' in data ? { from: data.at } : {};
};

const why = ({ data }: DocumentEvent): Pick<DocumentChange, 'reason'> => {
  const given = 'reason' in data ? data.reason : 'retroactive' in data ? data.retroactive : undefined;
  return given === undefined ? {} : { reason: given };
};

/** The event as a change of a document, if it is one. */
export const documentChange = (event: DomainEvent): DocumentChange | undefined =>
  isChange(event)
    ? {
        at: event.recordedAt,
        actor: event.actor,
        type: event.type,
        ...named(event),
        ...start(event),
        ...why(event),
      }
    : undefined;
