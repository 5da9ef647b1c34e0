import {
  type Calendar,
  checkDirectory,
  type Directory,
  type DomainEvent,
  fold,
  type Instant,
  type Mandate,
  type RuleSetCommand,
  type RuleSetEvent,
  ruleSetDecider,
} from '../domain/index.ts';
import { GuanxiaError } from '../problems/index.ts';
import type { RuleSet } from '../rules/index.ts';
import { documentHash } from './documents/document-hash.ts';
import {
  documentVersionReused,
  generationNotNewer,
  ruleSetAlreadyActive,
} from './documents/publishing-problems.ts';
import type { Ports } from './ports.ts';

type Writing = Pick<Ports, 'store' | 'clock' | 'ids'>;

export type PlainDocument = Mandate | Directory | Calendar;

const eventTypes = {
  mandate: 'MandatePublished',
  directory: 'DirectoryPublished',
  calendar: 'CalendarPublished',
} as const;

/** Whether a document was published now or had been, with the same content, as the latest of its id. */
export type Publication = 'published' | 'already-published';

interface PublishedData {
  readonly hash: string;
  readonly content: PlainDocument;
}

const assertSound = (document: PlainDocument): void => {
  if (document.kind !== 'directory') return;
  const [first, ...others] = checkDirectory(document).filter(({ severity }) => severity === 'error');
  if (first !== undefined) throw new GuanxiaError([first, ...others]);
};

/** A version names one content, and generations of a directory grow. */
const assertNewer = (document: PlainDocument, earlier: readonly PublishedData[]): void => {
  if (earlier.some(({ content }) => content.version === document.version))
    throw documentVersionReused(document.id, document.version);
  const last = earlier.at(-1)?.content;
  if (document.kind === 'directory' && last?.kind === 'directory' && document.generation <= last.generation)
    throw generationNotNewer(document.generation, last.generation);
};

/** Publish a mandate, directory or calendar with its whole content into the log. */
export const publish = async (
  { store, clock, ids }: Writing,
  document: PlainDocument,
  actor: string,
): Promise<Publication> => {
  assertSound(document);
  const stream = `${document.kind}-${document.id}`;
  const hash = documentHash(document);
  const { version, events } = await store.readStream(stream);
  const earlier = events.map(({ event }) => event.data as PublishedData);
  if (earlier.at(-1)?.hash === hash) return 'already-published';
  assertNewer(document, earlier);
  const id = ids();
  const at = clock();
  const event = {
    type: eventTypes[document.kind],
    schemaVersion: 1,
    id,
    occurredAt: at,
    recordedAt: at,
    actor,
    correlationId: id,
    causationId: id,
    data: { hash, content: document },
  } as DomainEvent;
  await store.append(stream, [event], { expected: version });
  return 'published';
};

/** Adopting the active version once more changes nothing; from another instant it is refused, not ignored. */
const alreadyActive = (history: readonly RuleSetEvent[], from: Instant): Publication => {
  const active = history.findLast((event) => event.type === 'RuleSetActivated');
  if (active?.data.from !== from) throw ruleSetAlreadyActive(active?.data.from ?? from);
  return 'already-published';
};

const isAnother = (
  drafted: { readonly hash: string; readonly content: { readonly version: string } },
  { version }: RuleSet,
  hash: string,
): boolean => drafted.content.version === version && drafted.hash !== hash;

/** Who brings a rule set into force, and from when. The approver must be another person. */
export interface RuleSetAdoption {
  readonly author: string;
  readonly approver: string;
  readonly from: Instant;
}

/**
 * Draft, submit, approve and activate a rule set in one go, each step as its own event. Throws
 * `approver-is-author`.
 */
export const adoptRuleSet = async (
  { store, clock, ids }: Writing,
  ruleSet: RuleSet,
  { author, approver, from }: RuleSetAdoption,
): Promise<Publication> => {
  const stream = `ruleset-${ruleSet.id}`;
  const hash = documentHash(ruleSet);
  const { version, events } = await store.readStream(stream);
  const history = events.map(({ event }) => event as RuleSetEvent);
  let state = fold(ruleSetDecider, history);
  if (state.status === 'active' && state.hash === hash) return alreadyActive(history, from);
  if (history.some((event) => event.type === 'RuleSetDrafted' && isAnother(event.data, ruleSet, hash)))
    throw documentVersionReused(ruleSet.id, ruleSet.version);
  const correlationId = ids();
  const metadata = (actor: string) => ({
    now: clock(),
    actor,
    correlationId,
    causationId: correlationId,
    eventIds: [ids()],
  });
  const steps: readonly RuleSetCommand[] = [
    { type: 'DraftRuleSet', data: { hash, content: { ...ruleSet } }, metadata: metadata(author) },
    { type: 'SubmitRuleSet', data: { hash }, metadata: metadata(author) },
    { type: 'ApproveRuleSet', data: { hash }, metadata: metadata(approver) },
    { type: 'ActivateRuleSet', data: { hash, from }, metadata: metadata(approver) },
  ];
  const written: RuleSetEvent[] = [];
  for (const step of steps) {
    const made = ruleSetDecider.decide(step, state);
    written.push(...made);
    state = made.reduce(ruleSetDecider.evolve, state);
  }
  await store.append(stream, written as [RuleSetEvent, ...RuleSetEvent[]], { expected: version });
  return 'published';
};
