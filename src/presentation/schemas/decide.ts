import * as z from 'zod';
import { documentRefs } from '../../domain/determination/determination.ts';
import { recordedFacts } from '../../domain/facts/recorded-facts.ts';
import { explainedRule } from './explained-rule.ts';
import { matterAnswer } from './matter-answer.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia decide --json`; `explanation` with `--explain`. */
export const decideOutput = z.strictObject({
  schema: z.literal(schemaUrl('decide')),
  engine: z.string(),
  documents: documentRefs,
  matters: z.array(
    matterAnswer.extend({ facts: recordedFacts, explanation: z.array(explainedRule).optional() }),
  ),
});

export type DecideOutput = z.infer<typeof decideOutput>;
