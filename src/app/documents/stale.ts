import type { DocumentRefs } from '../../domain/determination/determination.ts';
import type { Determination, DomainEvent, EventOf, EventType } from '../../domain/events/domain-event.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { PlainDocument } from '../publish.ts';
import { documentHash } from './document-hash.ts';
import { documentsInForce } from './in-force.ts';
import { documentLibrary } from './library.ts';
import { type Published, withDocument } from './published.ts';

/** A determination that was made by other documents than those now in force for its receipt. */
export interface StaleDetermination {
  readonly report: string;
  readonly matter: string;
  readonly receivedAt: string;
  /** Hash of the version of the mandate that it was decided under. */
  readonly mandate: string;
  readonly determination: string;
  /** Which documents are others now; none where nothing is in force any more. */
  readonly changed: readonly (keyof DocumentRefs)[];
}

const decisions = [
  'MatterFoundInScope',
  'MatterReferred',
  'MatterLeftUndetermined',
  'DeterminationOverridden',
] as const satisfies readonly EventType[];

const roles = ['mandate', 'directory', 'calendar', 'ruleSet'] as const;

/** `undefined`: the documents are still those in force. */
const changedIn = (
  published: Published,
  { documents, receivedAt, admittedAt }: Determination['data'],
): StaleDetermination['changed'] | undefined => {
  try {
    const now = documentsInForce(published, documents.mandate.id, admittedAt ?? receivedAt).refs;
    const changed = roles.filter((role) => now[role].hash !== documents[role].hash);
    return changed.length === 0 ? undefined : changed;
  } catch (error) {
    if (error instanceof GuanxiaError) return [];
    throw error;
  }
};

const staleUnder = async (
  store: EventStore,
  published: Published,
): Promise<readonly StaleDetermination[]> => {
  const stale = new Map<string, StaleDetermination>();
  for await (const { event } of store.readAll({ after: beginning, types: decisions })) {
    const { id, type, data } = event as Determination;
    const key = `${data.report}/${data.matter}`;
    stale.delete(key);
    const isOthers = (type as EventType) === 'DeterminationOverridden' || data.beside !== undefined;
    const changed = isOthers ? undefined : changedIn(published, data);
    const { report, matter, receivedAt } = data;
    if (changed !== undefined)
      stale.set(key, {
        report,
        matter,
        receivedAt,
        mandate: data.documents.mandate.hash,
        determination: id,
        changed,
      });
  }
  return [...stale.values()];
};

/**
 * The latest determinations, in the order of the log, that rest on documents which are no longer those in
 * force for their receipt: after something was published that reaches back, it is for a person to have these
 * decided again. What a person has decided stays out. Memory grows with their number, not with the log.
 */
export const staleDeterminations = async (store: EventStore): Promise<readonly StaleDetermination[]> =>
  staleUnder(store, await documentLibrary(store).current());

type AmendmentStart = EventOf<'MandateAmended'>['data']['from'];

const publishingOf = (
  { mandates }: Published,
  content: PlainDocument,
  from: AmendmentStart,
): Pick<DomainEvent, 'type' | 'data'> => {
  const hash = documentHash(content);
  if (content.kind === 'directory') return { type: 'DirectoryPublished', data: { hash, content } };
  if (content.kind === 'calendar') return { type: 'CalendarPublished', data: { hash, content } };
  return mandates.has(content.id)
    ? { type: 'MandateAmended', data: { hash, content, from, reason: 'preview' } }
    : { type: 'MandatePublished', data: { hash, content } };
};

/**
 * The determinations that would rest on other documents than those in force for their receipt once `document` is
 * published, a mandate that is there already as amended `from`; those that do so anyway are left out. Nothing is
 * written: whoever is to approve what reaches back sees what it reaches.
 */
export const touchedBy = async (
  store: EventStore,
  document: PlainDocument,
  from: AmendmentStart = 'start',
): Promise<readonly StaleDetermination[]> => {
  const published = await documentLibrary(store).current();
  const event = publishingOf(published, document, from) as DomainEvent;
  const before = new Set((await staleUnder(store, published)).map(({ determination }) => determination));
  const after = await staleUnder(store, withDocument(published, event));
  return after.filter(({ determination }) => !before.has(determination));
};
