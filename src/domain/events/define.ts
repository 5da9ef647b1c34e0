import * as z from 'zod';
import { actor, uuid } from '../ids.ts';
import { instant } from '../time/instant.ts';

/**
 * What surrounds the data of every event. `occurredAt` is when it happened in the world, `recordedAt`
 * when it was written; `correlationId` is common to one use case, `causationId` the event or request that
 * led to this one.
 */
const envelope = {
  id: uuid,
  occurredAt: instant,
  recordedAt: instant,
  actor,
  correlationId: uuid,
  causationId: uuid,
};

/** The schema of one event type at its current schema version. */
export const defineEvent = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z
    .strictObject({ type: z.literal(type), schemaVersion: z.literal(1), ...envelope, data })
    .meta({ id: type });
