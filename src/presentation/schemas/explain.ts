import * as z from 'zod';
import { documentRef } from '../../domain/determination/determination.ts';
import { domainEvent } from '../../domain/events/domain-event.ts';
import { recordedFacts } from '../../domain/facts/recorded-facts.ts';
import { actor, reportId, uuid } from '../../domain/ids.ts';
import { channelKind } from '../../domain/report/channel.ts';
import { localizedText, slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { comparisonJson } from './comparison.ts';
import { explainedRule } from './explained-rule.ts';
import { matterAnswer } from './matter-answer.ts';
import { position } from './position.ts';
import { answer } from './region.ts';
import { schemaUrl } from './schema-url.ts';

const usedDocument = documentRef.extend({ title: localizedText });

/** What the rules would say for every answer to what is asked. */
const answers = z.strictObject({
  complete: z.boolean(),
  lines: z.array(answer.extend({ when: z.array(comparisonJson), settled: z.boolean() })),
});

/** `guanxia explain --json`. `position` is the event's place in the log, as a decimal number. */
export const explainOutput = z.strictObject({
  schema: z.literal(schemaUrl('explain')),
  report: reportId,
  mandate: slug,
  channel: channelKind,
  receivedAt: instant,
  matters: z.array(
    matterAnswer.extend({
      event: z.strictObject({ id: uuid, position, recordedAt: instant, actor }),
      /** A later decision has taken its place. */
      superseded: z.literal(true).optional(),
      /** The person's decision beside which it is only recorded. */
      beside: uuid.optional(),
      engine: z.string(),
      documents: z.strictObject({
        mandate: usedDocument,
        directory: usedDocument,
        calendar: usedDocument,
        ruleSet: usedDocument,
      }),
      facts: recordedFacts,
      answers,
      explanation: z.array(explainedRule),
    }),
  ),
  /** Everything that happened to the report, in order. */
  life: z.array(z.strictObject({ position, event: domainEvent })),
});

export type ExplainOutput = z.infer<typeof explainOutput>;
