import type { DocumentRef } from '../domain/determination/determination.ts';
import type { DomainEvent, EventType } from '../domain/events/domain-event.ts';

/** The events that tell the zones of mandates. */
export const zoneEvents: readonly EventType[] = ['MandatePublished', 'MandateAmended'];

/** By hash. A hash names one text for ever, so what was learnt from one log holds in every other. */
const zones = new Map<string, string>();

/** Learn from an event in which zone the days of a mandate are counted, if it tells so. */
export const learnZone = ({ type, data }: DomainEvent): void => {
  if (type === 'MandatePublished' || type === 'MandateAmended') zones.set(data.hash, data.content.zone);
};

/** The zone of exactly this version of a mandate; UTC for one that no event before has brought. */
export const zoneOfMandate = ({ hash }: Pick<DocumentRef, 'hash'>): string => zones.get(hash) ?? 'UTC';
