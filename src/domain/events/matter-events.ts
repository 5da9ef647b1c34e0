import * as z from 'zod';
import { inScope, leftUndetermined, overridden, referred } from '../determination/determination.ts';
import { directoryId, matterId, reportId, uuid } from '../ids.ts';
import { askedOfDanger, toldOfDanger } from '../receivers/told-of-danger.ts';
import { danger } from '../report/matter.ts';
import { reason } from '../text.ts';
import { defineEvent } from './define.ts';

const of = { report: reportId, matter: matterId };

const matterFoundInScope = defineEvent('MatterFoundInScope', inScope);
const matterReferred = defineEvent('MatterReferred', referred);
const matterLeftUndetermined = defineEvent('MatterLeftUndetermined', leftUndetermined);

/** A person decides otherwise. It holds until lifted; answers of the rules are recorded beside it. */
const determinationOverridden = defineEvent('DeterminationOverridden', overridden);

/** Who lifts an override: a person, or the law of the engine that it would now breach. */
export const overrideEnd = z
  .enum(['by-person', 'subject-changed', 'receiver-barred'])
  .meta({ id: 'OverrideEnd' });

/** The override no longer holds; the determination that follows does. */
const overrideLifted = defineEvent(
  'OverrideLifted',
  z.strictObject({ ...of, override: uuid, because: overrideEnd, reason: reason.optional() }),
);

/**
 * Danger is reported at once, beside the routing and without bearing on it (信访工作条例 Art 25): to each one in `told`,
 * clear of everybody accused. `asked` are those of whom nobody is known to be clear. With a reason it was a person
 * who said whom to tell.
 */
const matterEscalated = defineEvent(
  'MatterEscalated',
  z
    .strictObject({
      ...of,
      dangers: z.array(danger).min(1),
      told: z.array(toldOfDanger),
      asked: z.array(askedOfDanger),
      reason: reason.optional(),
    })
    .refine(({ told, asked }) => told.length + asked.length > 0),
);

/** The organ to which the danger was reported has taken note of it. */
const escalationAcknowledged = defineEvent(
  'EscalationAcknowledged',
  z.strictObject({ ...of, by: directoryId }),
);

export const matterEvents = [
  matterFoundInScope,
  matterReferred,
  matterLeftUndetermined,
  determinationOverridden,
  overrideLifted,
  matterEscalated,
  escalationAcknowledged,
] as const;
