import type { RuleSetCommand } from '../../domain/rule-set-decider/commands.ts';
import { ruleSetDecider } from '../../domain/rule-set-decider/rule-set-decider.ts';
import type { RuleSetState } from '../../domain/rule-set-decider/rule-set-state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { documentHash } from '../documents/document-hash.ts';
import { assertRuleSetReads } from '../documents/stated-and-read.ts';
import { handle, metadataFor, stateOf, type Writing } from '../handle.ts';
import type { Publication } from '../publish.ts';
import { unverifiedCount } from './activation-check.ts';
import { ruleSetStream } from './lifecycle.ts';

/** Who brings a rule set into force, and from when. The approver must be another person. */
export interface RuleSetAdoption {
  readonly author: string;
  readonly approver: string;
  readonly from: Instant;
  /** Why it reaches back behind a version that was in force. */
  readonly retroactive?: string | undefined;
  /** Why citations that nobody has verified are accepted. */
  readonly acceptUnverified?: string | undefined;
}

/** Whether this very content is in force from this very instant already. */
const isActive = (state: RuleSetState, hash: string, from: Instant): boolean =>
  state.status !== 'absent' &&
  state.activated.some((one) => one.hash === hash && one.from === from && one.withdrawnFrom === undefined);

const steps = (
  ports: Writing,
  content: RuleSet,
  hash: string,
  { author, approver, from, retroactive, acceptUnverified }: RuleSetAdoption,
): readonly RuleSetCommand[] => {
  const unverified = { count: unverifiedCount(content), accepted: acceptUnverified };
  const { correlationId, causationId } = metadataFor(ports, author, 0);
  const by = (actor: string) => ({ ...metadataFor(ports, actor), correlationId, causationId });
  return [
    { type: 'DraftRuleSet', data: { hash, content: { ...content } }, metadata: by(author) },
    { type: 'SubmitRuleSet', data: { hash }, metadata: by(author) },
    { type: 'ApproveRuleSet', data: { hash }, metadata: by(approver) },
    { type: 'ActivateRuleSet', data: { hash, from, retroactive, unverified }, metadata: by(approver) },
  ];
};

/**
 * Draft, submit, approve and activate a rule set in one go, each step as its own event, all in one append.
 * Throws `approver-is-author`, `rule-set-already-active`, `document-version-reused`,
 * `activation-retroactive`, `citations-unverified`, `stated-and-not-read`.
 */
export const adoptRuleSet = async (
  ports: Writing,
  content: RuleSet,
  adoption: RuleSetAdoption,
): Promise<Publication> => {
  const stream = ruleSetStream(content.id);
  const hash = documentHash(content);
  const { state } = await stateOf(ports.store, stream, ruleSetDecider);
  if (isActive(state, hash, adoption.from)) return 'already-published';
  await assertRuleSetReads(ports, { hash, content }, adoption.from);
  await handle(ports.store, stream, ruleSetDecider, steps(ports, content, hash, adoption));
  return 'published';
};
