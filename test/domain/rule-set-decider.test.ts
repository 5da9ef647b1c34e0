import { describe, it } from 'vitest';
import type { Metadata, RuleSetCommand, RuleSetEvent } from '../../src/domain/index.ts';
import { ruleSetDecider } from '../../src/domain/index.ts';
import { given } from '../support/given.ts';

const id = '019354c0-0000-7000-8000-000000000001';
const hash = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const content = { kind: 'rule-set', id: 'example', version: '1' } as const;
const now = '2024-08-01T00:00:00.000Z';

const by = (actor: string): Metadata => ({ now, actor, correlationId: id, causationId: id, eventIds: [id] });

const envelope = (actor: string) =>
  ({
    schemaVersion: 1,
    id,
    occurredAt: now,
    recordedAt: now,
    actor,
    correlationId: id,
    causationId: id,
  }) as const;

const ref = { ruleSet: 'example', version: '1', hash };
const draft: RuleSetCommand = { type: 'DraftRuleSet', data: { hash, content }, metadata: by('li') };
const submit: RuleSetCommand = { type: 'SubmitRuleSet', data: { hash }, metadata: by('li') };
const approve = (actor: string, what = hash): RuleSetCommand => ({
  type: 'ApproveRuleSet',
  data: { hash: what },
  metadata: by(actor),
});
const activate: RuleSetCommand = {
  type: 'ActivateRuleSet',
  data: { hash, from: now },
  metadata: by('wang'),
};

const drafted: RuleSetEvent = { type: 'RuleSetDrafted', data: { hash, content }, ...envelope('li') };
const submitted: RuleSetEvent = { type: 'RuleSetSubmitted', data: ref, ...envelope('li') };
const approved: RuleSetEvent = { type: 'RuleSetApproved', data: ref, ...envelope('wang') };
const activated: RuleSetEvent = {
  type: 'RuleSetActivated',
  data: { ...ref, from: now },
  ...envelope('wang'),
};

const rejections: readonly (readonly [string, readonly RuleSetEvent[], RuleSetCommand, string])[] = [
  ['submitting what does not exist', [], submit, 'rule-set-not-ready'],
  ['approving a mere draft', [drafted], approve('wang'), 'rule-set-not-ready'],
  ['activating what nobody approved', [drafted, submitted], activate, 'rule-set-not-ready'],
  ['approving one’s own draft', [drafted, submitted], approve('li'), 'approver-is-author'],
  ['approving other content', [drafted, submitted], approve('wang', other), 'rule-set-changed'],
  ['activating after an edit', [drafted, submitted, approved, drafted], activate, 'rule-set-not-ready'],
  ['activating twice', [drafted, submitted, approved, activated], activate, 'rule-set-not-ready'],
];

describe('a rule set', () => {
  it('starts as a draft', () => given(ruleSetDecider, []).when(draft).thenEvents(drafted));
  it('is submitted by its author', () => given(ruleSetDecider, [drafted]).when(submit).thenEvents(submitted));
  it('is approved by another person', () =>
    given(ruleSetDecider, [drafted, submitted]).when(approve('wang')).thenEvents(approved));
  it('is activated from an instant', () =>
    given(ruleSetDecider, [drafted, submitted, approved]).when(activate).thenEvents(activated));
  it('can be drafted anew at any time', () =>
    given(ruleSetDecider, [drafted, submitted, approved, activated]).when(draft).thenEvents(drafted));
  it.each(rejections)('refuses %s', (_what, history, command, code) =>
    given(ruleSetDecider, history).when(command).thenRejects(code),
  );
});
