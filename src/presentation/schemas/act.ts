import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { matterId, reportId, uuid } from '../../domain/ids.ts';
import { askedOfDanger, toldOfDanger } from '../../domain/receivers/told-of-danger.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

/** What a command on a report or matter prints with `--json`: the events that it recorded. */
export const actOutput = z.strictObject({
  schema: z.literal(schemaUrl('act')),
  status: z.enum(['recorded', 'replayed']),
  report: reportId,
  events: z.array(
    z.strictObject({
      id: uuid,
      type: z.string(),
      occurredAt: instant,
      matter: matterId.optional(),
      /** Of a decision: what holds now, what held before, and where it goes. */
      outcome: outcome.optional(),
      before: outcome.optional(),
      to: z.string().optional(),
      /** An answer of the rules that does not hold: a person's decision does. */
      beside: z.literal(true).optional(),
      /** Of a danger: who was told, and of whom it is asked. */
      told: z.array(toldOfDanger).optional(),
      asked: z.array(askedOfDanger).optional(),
    }),
  ),
});

export type ActOutput = z.infer<typeof actOutput>;
