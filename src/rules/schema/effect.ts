import * as z from 'zod';
import { receiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { localizedText, slug } from '../../domain/text.ts';

/** What a rule does when it is true: json-rules-engine's `event`. */
export const effect = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('in-scope') }),
    z.strictObject({ type: z.literal('referral'), params: z.strictObject({ to: receiverKind }) }),
    z.strictObject({ type: z.literal('undetermined'), params: z.strictObject({ ask: localizedText }) }),
    z.strictObject({ type: z.literal('label'), params: z.strictObject({ name: slug }) }),
  ])
  .meta({ id: 'Effect' });

export type Effect = z.infer<typeof effect>;
