import * as z from 'zod';
import { documentRef, outcome } from '../../domain/determination/determination.ts';
import { impact } from '../../domain/events/document-events.ts';
import { documentHash, matterId, reportId, uuid } from '../../domain/ids.ts';
import { localizedText, slug } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

const position = z.string().regex(/^\d+$/);
const count = z.int().min(0);

const place = { position, event: uuid, report: reportId, matter: matterId };

const ground = z.strictObject({ rule: z.string(), clauses: z.array(z.string()) });

const decision = z.strictObject({
  outcome,
  grounds: z.array(ground),
  labels: z.array(z.string()),
  receiver: z.strictObject({ organ: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
});

const changedFact = z.strictObject({ fact: slug, recorded: z.json(), derived: z.json() });

const cause = z.strictObject({
  input: z.enum(['mandate', 'directory', 'calendar', 'ruleSet', 'facts', 'engine', 'record']),
  document: documentRef.optional(),
  facts: z.array(changedFact).optional(),
});

/** `guanxia replay verify --json`. */
export const replayVerifyOutput = z.strictObject({
  schema: z.literal(schemaUrl('replay-verify')),
  engine: z.string(),
  upTo: position,
  counts: z.strictObject({
    same: count,
    differs: z.record(z.string(), count),
    cannotReplay: z.record(z.string(), count),
  }),
  opinions: z.strictObject({ complete: count, bothWays: count }),
  differs: z.array(
    z.strictObject({ ...place, fields: z.array(z.string()), recorded: decision, derived: decision, cause }),
  ),
  cannotReplay: z.array(z.strictObject({ ...place, why: z.string(), message: localizedText })),
});

export type ReplayVerifyOutput = z.infer<typeof replayVerifyOutput>;
export type DecisionOutput = z.infer<typeof decision>;

const row = z.strictObject({ 'in-scope': count, referral: count, undetermined: count });

/** `guanxia replay what-if --json` and `guanxia rules impact --json`. `matrix` is by recorded outcome, then by new. */
export const replayWhatIfOutput = z.strictObject({
  schema: z.literal(schemaUrl('replay-what-if')),
  upTo: position,
  documents: z.strictObject({
    mandate: documentRef.optional(),
    directory: documentRef.optional(),
    calendar: documentRef.optional(),
    ruleSet: documentRef.optional(),
  }),
  hash: documentHash,
  counts: z.strictObject({
    same: count,
    changed: count,
    notConcerned: count,
    cannotReplay: z.record(z.string(), count),
  }),
  /** The summary to be kept with an approval. */
  impact,
  matrix: z.strictObject({ 'in-scope': row, referral: row, undetermined: row }),
  changes: z.array(
    z.strictObject({
      ...place,
      channel: z.string(),
      receivedAt: z.string(),
      before: decision,
      after: decision,
    }),
  ),
});

export type ReplayWhatIfOutput = z.infer<typeof replayWhatIfOutput>;
