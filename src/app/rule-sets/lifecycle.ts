import type { Impact } from '../../domain/events/document-events.ts';
import type { DocumentHash } from '../../domain/ids.ts';
import type { RuleSetCommand, RuleSetEvent } from '../../domain/rule-set-decider/commands.ts';
import { ruleSetDecider } from '../../domain/rule-set-decider/rule-set-decider.ts';
import type { KnownRuleSet } from '../../domain/rule-set-decider/rule-set-state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { parseValue } from '../../json/parse-with.ts';
import { type RuleSet, ruleSet } from '../../rules/schema/rule-set.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { documentHash } from '../documents/document-hash.ts';
import { assertRuleSetReads } from '../documents/stated-and-read.ts';
import { handle, metadataFor, stateOf, type Writing } from '../handle.ts';
import { unverifiedCount } from './activation-check.ts';
import { ruleSetUnknown } from './rule-set-problems.ts';

/** A rule set's content, by its id and hash, and who acts. */
export interface RuleSetStep {
  readonly ruleSet: string;
  readonly hash: DocumentHash;
  readonly actor: string;
}

/** From when a rule set counts; reasons where the decider asks for them. */
export interface RuleSetActivation extends RuleSetStep {
  readonly from: Instant;
  readonly retroactive?: string | undefined;
  readonly acceptUnverified?: string | undefined;
}

export const ruleSetStream = (id: string): string => `ruleset-${id}`;

/** What has become of a rule set up to now. Throws `rule-set-unknown`. */
export const ruleSetState = async (store: EventStore, id: string): Promise<KnownRuleSet> => {
  const { state } = await stateOf(store, ruleSetStream(id), ruleSetDecider);
  if (state.status === 'absent') throw ruleSetUnknown(id);
  return state;
};

const step = (ports: Writing, id: string, command: RuleSetCommand): Promise<readonly RuleSetEvent[]> =>
  handle(ports.store, ruleSetStream(id), ruleSetDecider, [command]);

/** Draft a rule set, or edit the draft: whatever had been submitted or approved is void. */
export const draftRuleSet = (ports: Writing, content: RuleSet, actor: string) =>
  step(ports, content.id, {
    type: 'DraftRuleSet',
    data: { hash: documentHash(content), content: { ...content } },
    metadata: metadataFor(ports, actor),
  });

export const submitRuleSet = (ports: Writing, { ruleSet: id, hash, actor }: RuleSetStep) =>
  step(ports, id, { type: 'SubmitRuleSet', data: { hash }, metadata: metadataFor(ports, actor) });

/** Approve exactly this content. Throws `approver-is-author`. */
export const approveRuleSet = (
  ports: Writing,
  { ruleSet: id, hash, actor, impact }: RuleSetStep & { readonly impact?: Impact | undefined },
) => step(ports, id, { type: 'ApproveRuleSet', data: { hash, impact }, metadata: metadataFor(ports, actor) });

export const returnRuleSet = (
  ports: Writing,
  { ruleSet: id, hash, actor, reason }: RuleSetStep & { readonly reason: string },
) => step(ports, id, { type: 'ReturnRuleSet', data: { hash, reason }, metadata: metadataFor(ports, actor) });

/** The drafted content of a hash. Throws `rule-set-unknown`. */
export const draftedRuleSet = async (store: EventStore, id: string, hash: string): Promise<RuleSet> => {
  const { events } = await store.readStream(ruleSetStream(id));
  for (const { event } of events)
    if (event.type === 'RuleSetDrafted' && event.data.hash === hash)
      return parseValue(ruleSet, event.data.content);
  throw ruleSetUnknown(id);
};

/**
 * Bring an approved rule set into force for reports received from `from` on. Throws
 * `activation-retroactive`, `citations-unverified`, `stated-and-not-read`, and what bars the content from activation.
 */
export const activateRuleSet = async (
  ports: Writing,
  { ruleSet: id, hash, actor, from, retroactive, acceptUnverified }: RuleSetActivation,
) => {
  const content = await draftedRuleSet(ports.store, id, hash);
  const count = unverifiedCount(content);
  await assertRuleSetReads(ports, { hash, content }, from);
  const unverified = { count, accepted: acceptUnverified };
  const data = { hash, from, retroactive, unverified };
  return step(ports, id, { type: 'ActivateRuleSet', data, metadata: metadataFor(ports, actor) });
};

/** Take a version out of force for reports received from `from` on. Throws `withdrawal-needs-two`. */
export const withdrawRuleSet = (
  ports: Writing,
  {
    ruleSet: id,
    actor,
    ...data
  }: RuleSetStep & { readonly from: Instant; readonly approvedBy: string; readonly reason: string },
) => step(ports, id, { type: 'WithdrawRuleSet', data, metadata: metadataFor(ports, actor) });
