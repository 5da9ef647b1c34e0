import type { Decider } from '../decider.ts';
import { documentVersionReused } from '../document-deciders/publishing-problems.ts';
import { enveloped, type Fact } from '../events/metadata.ts';
import { isNobody, samePerson } from '../ids.ts';
import { approverIsNobody } from '../second-person.ts';
import { epochMs } from '../time/instant.ts';
import type { RuleSetCommand, RuleSetEvent } from './commands.ts';
import {
  activationRetroactive,
  approverIsAuthor,
  citationsUnverified,
  hashIsNotThatOfTheDraft,
  ruleSetAlreadyActive,
  ruleSetNotActive,
  ruleSetNotReady,
  ruleSetWithdrawn,
  withdrawalNeedsTwo,
} from './rule-set-problems.ts';
import {
  authorsOf,
  evolve,
  type KnownRuleSet,
  type RuleSetState,
  type RuleSetStatus,
} from './rule-set-state.ts';

type Of<Type extends RuleSetCommand['type']> = Extract<RuleSetCommand, { type: Type }>;
type Made = Omit<Fact<RuleSetEvent>, 'occurredAt'>;

/** The state, if it is one of `ready` and about the very content that the command names. */
const expectReady = (
  state: RuleSetState,
  ready: readonly RuleSetStatus[],
  { type, data }: RuleSetCommand,
): KnownRuleSet => {
  if (state.status === 'absent' || !ready.includes(state.status)) throw ruleSetNotReady(type, state.status);
  if (state.hash !== data.hash) throw hashIsNotThatOfTheDraft();
  return state;
};

const ref = ({ ruleSet, version, hash }: KnownRuleSet) => ({ ruleSet, version, hash });

/** What has been in force stays as it is: no other content under its version, and not once more. */
const draft = ({ data }: Of<'DraftRuleSet'>, state: RuleSetState): Made => {
  const activated = state.status === 'absent' ? [] : state.activated;
  const same = activated.find(({ hash }) => hash === data.hash);
  if (same?.withdrawnFrom !== undefined) throw ruleSetWithdrawn(same.version, same.withdrawnFrom);
  if (same !== undefined) throw ruleSetAlreadyActive(same.from);
  if (activated.some(({ version }) => version === data.content.version))
    throw documentVersionReused(data.content.id, data.content.version);
  return { type: 'RuleSetDrafted', data } as Made;
};

const approve = (command: Of<'ApproveRuleSet'>, state: RuleSetState): Made => {
  const known = expectReady(state, ['submitted'], command);
  const { impact } = command.data;
  if (isNobody(command.metadata.actor)) throw approverIsNobody(undefined);
  if (authorsOf(known, known.hash).some((author) => samePerson(author, command.metadata.actor)))
    throw approverIsAuthor();
  return { type: 'RuleSetApproved', data: { ...ref(known), ...(impact && { impact }) } } as Made;
};

const activate = (command: Of<'ActivateRuleSet'>, state: RuleSetState): Made => {
  const known = expectReady(state, ['approved'], command);
  const { from, retroactive, unverified = { count: 0 } } = command.data;
  const { count, accepted } = unverified;
  const reachesBack = known.activated.length > 0 && epochMs(from) < epochMs(command.metadata.now);
  if (reachesBack && retroactive === undefined) throw activationRetroactive(from);
  if (count > 0 && accepted === undefined) throw citationsUnverified(count);
  return {
    type: 'RuleSetActivated',
    data: {
      ...ref(known),
      from,
      ...(reachesBack && { retroactive }),
      ...(count > 0 && { unverified: { count, reason: accepted } }),
    },
  } as Made;
};

const withdraw = ({ data, metadata }: Of<'WithdrawRuleSet'>, state: RuleSetState): Made => {
  const { hash, ...others } = data;
  const activated = state.status === 'absent' ? [] : state.activated;
  const active = activated.find((one) => one.hash === hash && one.withdrawnFrom === undefined);
  if (state.status === 'absent' || active === undefined) throw ruleSetNotActive();
  if (isNobody(data.approvedBy)) throw approverIsNobody('/approvedBy');
  if (samePerson(data.approvedBy, metadata.actor)) throw withdrawalNeedsTwo();
  return {
    type: 'RuleSetWithdrawn',
    data: { ruleSet: state.ruleSet, version: active.version, hash, ...others },
  } as Made;
};

const made = (command: RuleSetCommand, state: RuleSetState): Made => {
  switch (command.type) {
    case 'DraftRuleSet':
      return draft(command, state);
    case 'SubmitRuleSet':
      return { type: 'RuleSetSubmitted', data: ref(expectReady(state, ['draft'], command)) };
    case 'ApproveRuleSet':
      return approve(command, state);
    case 'ReturnRuleSet': {
      const known = expectReady(state, ['submitted', 'approved'], command);
      return { type: 'RuleSetReturned', data: { ...ref(known), reason: command.data.reason } } as Made;
    }
    case 'ActivateRuleSet':
      return activate(command, state);
    case 'WithdrawRuleSet':
      return withdraw(command, state);
  }
};

/**
 * 规则集: nobody alone brings a rule set into force or takes one out, and an approval binds to the exact
 * content.
 */
export const ruleSetDecider: Decider<RuleSetState, RuleSetCommand, RuleSetEvent> = {
  decide: (command, state) => {
    const fact = { ...made(command, state), occurredAt: command.metadata.now } as Fact<RuleSetEvent>;
    return enveloped<RuleSetEvent>([fact], command.metadata);
  },
  evolve,
  initialState: () => ({ status: 'absent' }),
};
