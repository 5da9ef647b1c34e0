import * as z from 'zod';
import { ask, outcome } from '../../domain/determination/determination.ts';
import { directoryId, reportId } from '../../domain/ids.ts';
import { matterAnswer } from './matter-answer.ts';
import { schemaUrl } from './schema-url.ts';

/** What `report answer` prints with `--json` when no answers are given: what is asked, and what answers lead to. */
export const questionsOutput = matterAnswer
  .extend({
    schema: z.literal(schemaUrl('questions')),
    report: reportId,
    questions: z.array(
      z.strictObject({
        ask,
        answers: z.array(
          z.strictObject({
            /** As it is typed. */
            answer: z.string(),
            outcome,
            to: directoryId.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'QuestionsOutput' });

export type QuestionsOutput = z.infer<typeof questionsOutput>;
