import type { Decider } from '../decider.ts';
import { enveloped, type Fact } from '../events/metadata.ts';
import type { RuleSetCommand, RuleSetEvent } from './commands.ts';
import { approverIsAuthor, hashIsNotThatOfTheDraft, ruleSetNotReady } from './rule-set-problems.ts';

interface Held {
  readonly hash: string;
  readonly version: string;
  readonly ruleSet: string;
  /** Everybody who drafted or submitted it. */
  readonly authors: readonly string[];
}

export type RuleSetState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'draft' | 'submitted' | 'approved' | 'active' } & Held);

type Status = RuleSetState['status'];

/** The state, if it is `status` and about the very content that the command names. */
const expectState = (
  state: RuleSetState,
  status: Status,
  hash: string,
  wanted: 'submitted' | 'approved' | 'activated',
): Held => {
  if (state.status === 'absent' || state.status !== status) throw ruleSetNotReady(wanted, state.status);
  if (state.hash !== hash) throw hashIsNotThatOfTheDraft();
  return state;
};

const ref = ({ ruleSet, version, hash }: Held) => ({ ruleSet, version, hash });

const factOf = (command: RuleSetCommand, state: RuleSetState): Fact<RuleSetEvent> => {
  const occurredAt = command.metadata.now;
  switch (command.type) {
    case 'DraftRuleSet':
      return { type: 'RuleSetDrafted', data: command.data, occurredAt };
    case 'SubmitRuleSet': {
      const held = expectState(state, 'draft', command.data.hash, 'submitted');
      return { type: 'RuleSetSubmitted', data: ref(held), occurredAt };
    }
    case 'ApproveRuleSet': {
      const held = expectState(state, 'submitted', command.data.hash, 'approved');
      if (held.authors.includes(command.metadata.actor)) throw approverIsAuthor();
      return { type: 'RuleSetApproved', data: ref(held), occurredAt };
    }
    case 'ActivateRuleSet': {
      const held = expectState(state, 'approved', command.data.hash, 'activated');
      return { type: 'RuleSetActivated', data: { ...ref(held), from: command.data.from }, occurredAt };
    }
  }
};

const evolve = (state: RuleSetState, event: RuleSetEvent): RuleSetState => {
  if (event.type === 'RuleSetDrafted') {
    const { hash, content } = event.data;
    return { status: 'draft', hash, ruleSet: content.id, version: content.version, authors: [event.actor] };
  }
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'RuleSetSubmitted':
      return { ...state, status: 'submitted', authors: [...state.authors, event.actor] };
    case 'RuleSetApproved':
      return { ...state, status: 'approved' };
    case 'RuleSetActivated':
      return { ...state, status: 'active' };
  }
};

/** 规则集: nobody alone brings a rule set into force, and an approval binds to the exact content. */
export const ruleSetDecider: Decider<RuleSetState, RuleSetCommand, RuleSetEvent> = {
  decide: (command, state) => enveloped<RuleSetEvent>([factOf(command, state)], command.metadata),
  evolve,
  initialState: () => ({ status: 'absent' }),
};
