import * as z from 'zod';
import { inScope, leftUndetermined, overridden, referred } from '../determination/determination.ts';
import { matterId, reportId, uuid } from '../ids.ts';
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

export const escalatedTo = z.enum(['group-leader', 'police']).meta({ id: 'EscalatedTo' });

/** Danger is reported at once, beside the routing and without bearing on it (信访工作条例 Art 25). */
const matterEscalated = defineEvent(
  'MatterEscalated',
  z.strictObject({ ...of, dangers: z.array(danger).min(1), to: z.array(escalatedTo).min(1) }),
);

/** Somebody to whom the danger was reported has taken note of it. */
const escalationAcknowledged = defineEvent(
  'EscalationAcknowledged',
  z.strictObject({ ...of, by: escalatedTo }),
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
