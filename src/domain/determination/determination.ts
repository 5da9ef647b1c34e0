import { z } from 'zod';
import { cite } from '../documents/index.ts';
import { recordedFacts } from '../facts/recorded-facts.ts';
import { directoryId, documentHash, matterId, reportId, uuid } from '../ids.ts';
import { receiverKind } from '../receivers/receiver-kinds.ts';
import { channelKind } from '../report/index.ts';
import { localizedText, slug } from '../text.ts';
import { instant } from '../time/index.ts';

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

/** What every determination of a matter records, whatever its outcome. */
const determination = {
  report: reportId,
  matter: matterId,
  /** `person:…`, `post:…`, `organ:…` or `unknown`: the dossier it belongs to. */
  subject: z.string().min(1),
  /** How and when the report came, for statistics. */
  channel: channelKind,
  receivedAt: instant,
  grounds: z.array(ground),
  labels: z.array(slug),
  facts: recordedFacts,
  documents: documentRefs,
  /** Name and version of the evaluation's semantics. */
  engine: z.string().min(1),
  /** The determination this one replaces; both stay in the log. */
  supersedes: z.strictObject({ event: uuid, outcome }).optional(),
};

/** Where a referral goes, and which organs were passed over on the way, each with the reason. */
export const receiver = z.strictObject({
  kind: receiverKind,
  organ: directoryId,
  name: z.string().min(1),
  passedOver: z.array(z.strictObject({ organ: directoryId, reason: slug })),
});
export type Receiver = z.infer<typeof receiver>;

/** What to ask: a fact's question or one of a rule's own. */
export const ask = z.strictObject({ fact: slug.optional(), question: localizedText });
export type Ask = z.infer<typeof ask>;

/** Why no answer could be given. */
export const undeterminedReason = z.enum([
  'unknown-facts',
  'conflict',
  'rule',
  'nothing-matched',
  'no-receiver',
]);

export const inScope = z.strictObject(determination);
export const referred = z.strictObject({ ...determination, receiver });
export const leftUndetermined = z.strictObject({
  ...determination,
  reason: undeterminedReason,
  asks: z.array(ask),
  candidates: z.array(directoryId),
});
