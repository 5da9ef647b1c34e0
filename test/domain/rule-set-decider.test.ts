import { describe, it } from 'vitest';
import type { EventOf, Metadata, RuleSetCommand, RuleSetEvent } from '../../src/domain/index.ts';
import { ruleSetDecider } from '../../src/domain/index.ts';
import { given } from '../support/given.ts';

const id = '019354c0-0000-7000-8000-000000000001';
const hash = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const content = { kind: 'rule-set', id: 'example', version: '1' } as const;
const next = { ...content, version: '2' } as const;
const now = '2024-08-01T00:00:00.000Z';
const before = '2024-07-31T23:59:59.999Z';

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
const nextRef = { ruleSet: 'example', version: '2', hash: other };

const draft = (what = hash, of: RuleSetContent = content): RuleSetCommand => ({
  type: 'DraftRuleSet',
  data: { hash: what, content: of },
  metadata: by('li'),
});
const submit: RuleSetCommand = { type: 'SubmitRuleSet', data: { hash }, metadata: by('li') };
const approve = (actor: string, what = hash): RuleSetCommand => ({
  type: 'ApproveRuleSet',
  data: { hash: what },
  metadata: by(actor),
});
const giveBack: RuleSetCommand = {
  type: 'ReturnRuleSet',
  data: { hash, reason: 'a clause is missing' },
  metadata: by('wang'),
};
type Activation = Extract<RuleSetCommand, { type: 'ActivateRuleSet' }>['data'];
const activate = (change: Partial<Activation> = {}): RuleSetCommand => ({
  type: 'ActivateRuleSet',
  data: { hash, from: now, ...change },
  metadata: by('wang'),
});
const withdraw = (approvedBy: string, what = hash): RuleSetCommand => ({
  type: 'WithdrawRuleSet',
  data: { hash: what, from: now, approvedBy, reason: 'a mistake' },
  metadata: by('li'),
});

type RuleSetContent = EventOf<'RuleSetDrafted'>['data']['content'];

const drafted: RuleSetEvent = { type: 'RuleSetDrafted', data: { hash, content }, ...envelope('li') };
const draftedAnew: RuleSetEvent = {
  type: 'RuleSetDrafted',
  data: { hash: other, content: next },
  ...envelope('li'),
};
const submitted: RuleSetEvent = { type: 'RuleSetSubmitted', data: ref, ...envelope('li') };
const approved: RuleSetEvent = { type: 'RuleSetApproved', data: ref, ...envelope('wang') };
const returned: RuleSetEvent = {
  type: 'RuleSetReturned',
  data: { ...ref, reason: 'a clause is missing' },
  ...envelope('wang'),
};
const activated: RuleSetEvent = {
  type: 'RuleSetActivated',
  data: { ...ref, from: now },
  ...envelope('wang'),
};
const withdrawn: RuleSetEvent = {
  type: 'RuleSetWithdrawn',
  data: { ...ref, from: now, approvedBy: 'wang', reason: 'a mistake' },
  ...envelope('li'),
};

const active = [drafted, submitted, approved, activated];
/** Version 1 active, version 2 approved. */
const nextApproved: readonly RuleSetEvent[] = [
  ...active,
  draftedAnew,
  { type: 'RuleSetSubmitted', data: nextRef, ...envelope('li') },
  { type: 'RuleSetApproved', data: nextRef, ...envelope('wang') },
];

const rejections: readonly (readonly [string, readonly RuleSetEvent[], RuleSetCommand, string])[] = [
  ['submitting what does not exist', [], submit, 'rule-set-not-ready'],
  ['approving a mere draft', [drafted], approve('wang'), 'rule-set-not-ready'],
  ['activating what nobody approved', [drafted, submitted], activate(), 'rule-set-not-ready'],
  ['approving one’s own draft', [drafted, submitted], approve('li'), 'approver-is-author'],
  [
    'approving one’s own draft under another spelling',
    [drafted, submitted],
    approve('Ｌi '),
    'approver-is-author',
  ],
  ['approving other content', [drafted, submitted], approve('wang', other), 'rule-set-changed'],
  ['activating after an edit', [drafted, submitted, approved, draftedAnew], activate(), 'rule-set-not-ready'],
  ['activating twice', active, activate(), 'rule-set-not-ready'],
  ['submitting what was returned', [drafted, submitted, returned], submit, 'rule-set-not-ready'],
  ['approving what was returned', [drafted, submitted, returned], approve('wang'), 'rule-set-not-ready'],
  ['returning a mere draft', [drafted], giveBack, 'rule-set-not-ready'],
  ['drafting again what is active', active, draft(), 'rule-set-already-active'],
  ['drafting again what was withdrawn', [...active, withdrawn], draft(), 'rule-set-withdrawn'],
  ['other content under an active version', active, draft(other), 'document-version-reused'],
  [
    'reaching back by a millisecond behind another version',
    nextApproved,
    activate({ hash: other, from: before }),
    'activation-retroactive',
  ],
  [
    'citations that nobody verified',
    [drafted, submitted, approved],
    activate({ unverified: { count: 3 } }),
    'citations-unverified',
  ],
  ['withdrawing what is not active', [drafted], withdraw('wang'), 'rule-set-not-active'],
  ['withdrawing twice', [...active, withdrawn], withdraw('wang'), 'rule-set-not-active'],
  ['withdrawing alone', active, withdraw('LI'), 'withdrawal-needs-two'],
];

describe('a rule set', () => {
  it('starts as a draft', () => given(ruleSetDecider, []).when(draft()).thenEvents(drafted));
  it('is submitted by its author', () => given(ruleSetDecider, [drafted]).when(submit).thenEvents(submitted));
  it('is approved by another person', () =>
    given(ruleSetDecider, [drafted, submitted]).when(approve('wang')).thenEvents(approved));
  it('is returned instead, with a reason', () =>
    given(ruleSetDecider, [drafted, submitted]).when(giveBack).thenEvents(returned));
  it('is returned even after approval, while it is not active', () =>
    given(ruleSetDecider, [drafted, submitted, approved]).when(giveBack).thenEvents(returned));
  it('is activated from an instant', () =>
    given(ruleSetDecider, [drafted, submitted, approved]).when(activate()).thenEvents(activated));
  it('is withdrawn by two', () => given(ruleSetDecider, active).when(withdraw('wang')).thenEvents(withdrawn));
  it('is withdrawn though a new draft is under way', () =>
    given(ruleSetDecider, [...active, draftedAnew])
      .when(withdraw('wang'))
      .thenEvents(withdrawn));
  it('can be drafted anew at any time', () =>
    given(ruleSetDecider, active).when(draft(other, next)).thenEvents(draftedAnew));
  it('can be drafted anew under its version before it is active', () =>
    given(ruleSetDecider, [drafted, submitted, approved]).when(draft()).thenEvents(drafted));

  it('keeps with its approval what it would have changed', () => {
    const impact = { hash: other, upTo: '812', counts: { same: 500, changed: 8, notReplayable: 0 } };
    given(ruleSetDecider, [drafted, submitted])
      .when({ type: 'ApproveRuleSet', data: { hash, impact }, metadata: by('wang') })
      .thenEvents({ ...approved, data: { ...ref, impact } } as RuleSetEvent);
  });

  it('reaches back with a reason, which is recorded', () =>
    given(ruleSetDecider, nextApproved)
      .when(activate({ hash: other, from: before, retroactive: 'a misreading' }))
      .thenEvents({
        ...activated,
        data: { ...nextRef, from: before, retroactive: 'a misreading' },
      } as RuleSetEvent));

  it('reaches back freely where nothing was in force before', () =>
    given(ruleSetDecider, [drafted, submitted, approved])
      .when(activate({ from: before }))
      .thenEvents({ ...activated, data: { ...ref, from: before } } as RuleSetEvent));

  it('is activated with unverified citations if somebody says why, which is recorded', () =>
    given(ruleSetDecider, [drafted, submitted, approved])
      .when(activate({ unverified: { count: 3, accepted: 'a trial' } }))
      .thenEvents({
        ...activated,
        data: { ...ref, from: now, unverified: { count: 3, reason: 'a trial' } },
      } as RuleSetEvent));

  it.each(rejections)('refuses %s', (_what, history, command, code) =>
    given(ruleSetDecider, history).when(command).thenRejects(code),
  );
});
