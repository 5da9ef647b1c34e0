import * as z from 'zod';
import { domainEvent } from '../../domain/events/domain-event.ts';
import { position } from './position.ts';
import { schemaUrl } from './schema-url.ts';

/** One line of `guanxia log list --json`: an event and where it stands. Numbers that may be large are decimal texts. */
export const logEventOutput = z.strictObject({
  schema: z.literal(schemaUrl('log-event')),
  position,
  stream: z.string(),
  version: position,
  event: domainEvent,
});

export type LogEventOutput = z.infer<typeof logEventOutput>;
