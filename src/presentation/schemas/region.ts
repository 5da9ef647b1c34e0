import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { receiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { comparisonJson } from './comparison.ts';

/** What of an example report matters: any other that fits all of these is an example too. */
export const region = z.array(comparisonJson);

/** What a rule set says of a matter. */
export const answer = z.strictObject({ outcome, to: receiverKind.optional() });
