import * as z from 'zod';
import { ask, outcome, receiver, undeterminedReason } from '../../domain/determination/determination.ts';
import { cite } from '../../domain/documents/source.ts';
import { localizedText, slug } from '../../domain/text.ts';

/** A rule that carries an answer, in words, with the clauses it rests on. */
const groundInWords = z.strictObject({
  rule: slug,
  because: localizedText.optional(),
  cites: z.array(cite.extend({ title: localizedText.optional() })),
});

/** The answer for one matter. `receiver` when it is referred; `reason`, `asks` and `candidates` when undetermined. */
export const matterAnswer = z
  .strictObject({
    matter: z.string(),
    subject: z.string(),
    outcome,
    grounds: z.array(groundInWords),
    labels: z.array(slug),
    receiver: receiver.optional(),
    reason: undeterminedReason.optional(),
    asks: z.array(ask).optional(),
    candidates: z.array(slug).optional(),
  })
  .meta({ id: 'MatterAnswer' });

export type MatterAnswer = z.infer<typeof matterAnswer>;
