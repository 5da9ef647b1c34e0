import * as z from 'zod';
import { accessEvents } from './access-events.ts';
import { documentEvents } from './document-events.ts';
import { matterEvents } from './matter-events.ts';
import { referralEvents } from './referral-events.ts';
import { reportEvents } from './report-events.ts';

/** Every event there is. An unknown type or schema version is an error, never skipped. */
export const domainEvent = z.discriminatedUnion('type', [
  ...reportEvents,
  ...matterEvents,
  ...referralEvents,
  ...documentEvents,
  ...accessEvents,
]);

export type DomainEvent = z.infer<typeof domainEvent>;
export type EventType = DomainEvent['type'];
export type EventOf<Type extends EventType> = Extract<DomainEvent, { type: Type }>;

const reportEvent = z.discriminatedUnion('type', [...reportEvents, ...matterEvents, ...referralEvents]);

const documentEvent = z.discriminatedUnion('type', documentEvents);

/** The events by which documents are published, changed and brought into force. */
export type DocumentEvent = z.infer<typeof documentEvent>;

export const documentEventTypes: readonly DocumentEvent['type'][] = documentEvents.map(
  ({ shape }) => shape.type.value,
);

/** The events of a report's own stream. */
export type ReportEvent = z.infer<typeof reportEvent>;

/** The events by which the rules decide a matter. */
export type Determination = EventOf<'MatterFoundInScope' | 'MatterReferred' | 'MatterLeftUndetermined'>;

/** The events that say what holds for a matter: the rules' answer, or a person's instead of it. */
export type Decision = Determination | EventOf<'DeterminationOverridden'>;

const currentVersions: ReadonlyMap<string, number> = new Map(
  domainEvent.options.map(({ shape }) => [shape.type.value, shape.schemaVersion.value]),
);

/** The types of events that this release writes. */
export const eventType = z.enum(domainEvent.options.map(({ shape }) => shape.type.value));

/** Whether this release can read events of `type` at `schemaVersion`. */
export const isKnownEvent = (type: string, schemaVersion: number): type is EventType =>
  currentVersions.has(type) && currentVersions.get(type) === schemaVersion;
