import * as z from 'zod';
import { contradiction } from '../derive/contradiction.ts';
import { cite } from '../documents/source.ts';
import { recordedFacts } from '../facts/recorded-facts.ts';
import { directoryId, documentHash, matterId, reportId, uuid } from '../ids.ts';
import { answerField } from '../questions/answer-field.ts';
import { choiceGround } from '../receivers/choice-reasons.ts';
import { receiverKind } from '../receivers/receiver-kinds.ts';
import { channelKind } from '../report/channel.ts';
import { sightName } from '../sight/sight.ts';
import { localizedText, provision, reason, slug } from '../text.ts';
import { instant } from '../time/instant.ts';

export const outcomes = ['in-scope', 'referral', 'undetermined'] as const;
export const outcome = z.enum(outcomes).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

/** Which document exactly: by name and by content. */
export const documentRef = z.strictObject({ id: slug, version: slug, hash: documentHash });
export type DocumentRef = z.infer<typeof documentRef>;

/** The documents a determination used. */
export const documentRefs = z.strictObject({
  mandate: documentRef,
  directory: documentRef,
  calendar: documentRef,
  ruleSet: documentRef,
});
export type DocumentRefs = z.infer<typeof documentRefs>;

/** A rule that carries the outcome, with the clauses it rests on. */
export const ground = z.strictObject({ rule: slug, cites: z.array(cite) });

/**
 * The decision that one replaces; both stay in the log. `directory` and `subject` name the dossier it stood
 * in, which need not be the new one's.
 */
export const decisionRef = z.strictObject({
  event: uuid,
  outcome,
  subject: z.string().min(1),
  directory: slug,
  /** Of a referral: where it went. */
  organ: directoryId.optional(),
});
export type DecisionRef = z.infer<typeof decisionRef>;

/** What every decision about a matter records, be it the rules' or a person's. */
const decided = {
  report: reportId,
  matter: matterId,
  /** `person:…`, `post:…`, `organ:…` or `unknown`: the dossier it belongs to. */
  subject: z.string().min(1),
  /** The target of the mandate that it was decided under; absent where nobody knows which of several. */
  target: directoryId.optional(),
  /** How and when the report came, for statistics. */
  channel: channelKind,
  receivedAt: instant,
  /** It came before the window opened and counts as received then. */
  admittedAt: instant.optional(),
  labels: z.array(slug),
  /** Who may see it from now on, as everything the report accuses or is linked with has it. */
  sight: sightName,
  documents: documentRefs,
  /** The reporter had withdrawn the report by then. */
  withdrawn: z.literal(true).optional(),
};

/** What every determination of a matter records, whatever its outcome. */
const determination = {
  ...decided,
  grounds: z.array(ground),
  facts: recordedFacts,
  /** What the report says against itself, the directory or the notice. */
  contradictions: z.array(contradiction).min(1).optional(),
  /** Names and versions of evaluation and derivation, `guanxia-rules/1 guanxia-facts/2`. */
  engine: z.string().min(1),
  supersedes: decisionRef.optional(),
  /** The override that holds while this answer is only recorded beside it. */
  beside: uuid.optional(),
};

/** Where a referral goes, why there, and which organs were passed over on the way, each with the reason. */
export const receiver = z.strictObject({
  kind: receiverKind,
  organ: directoryId,
  name: z.string().min(1),
  why: z.array(choiceGround).min(1),
  passedOver: z.array(z.strictObject({ organ: directoryId, reason: slug })),
});
export type Receiver = z.infer<typeof receiver>;

/**
 * A question, and the field whose answer settles it: of this matter, of another one of the report (`of`), or what
 * somebody does. `facts` are what stays unknown without it; `post` is the one asked about; `closest` are ids of the
 * directory that may have been meant.
 */
export const ask = z.strictObject({
  question: localizedText,
  field: answerField,
  facts: z.array(slug),
  post: directoryId.optional(),
  of: matterId.optional(),
  closest: z.array(directoryId).optional(),
});
export type Ask = z.infer<typeof ask>;

/** Why no answer could be given. */
export const undeterminedReason = z.enum([
  'unknown-facts',
  'conflict',
  'rule',
  'nothing-matched',
  'no-receiver',
  'unknown-names',
  'inseparable',
]);

export const inScope = z.strictObject(determination);
export const referred = z.strictObject({ ...determination, receiver });
export const leftUndetermined = z.strictObject({
  ...determination,
  reason: undeterminedReason,
  asks: z.array(ask),
  candidates: z.array(directoryId),
});

const overriding = {
  ...decided,
  reason,
  /** The provision that the person relies on. */
  clause: provision,
  supersedes: decisionRef,
  /** What the rules had found last. */
  answer: z.strictObject({ event: uuid, outcome }),
};

/** What a person can decide: to keep a matter, or to refer it. */
export const overridableOutcome = z.enum(['in-scope', 'referral']);

/** The receiver that a person chose. */
export const chosenReceiver = receiver.pick({ organ: true, name: true });

/** A person's decision; who it was stands in the event. */
export const overridden = z.discriminatedUnion('outcome', [
  z.strictObject({ ...overriding, outcome: z.literal('in-scope') }),
  z.strictObject({ ...overriding, outcome: z.literal('referral'), receiver: chosenReceiver }),
]);
export type Overridden = z.infer<typeof overridden>;
