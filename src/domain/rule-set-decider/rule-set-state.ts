import type { EventOf } from '../events/domain-event.ts';
import type { Instant } from '../time/instant.ts';
import type { RuleSetEvent } from './commands.ts';

/** A version that was brought into force, and from when it was taken out again. */
export interface ActivatedVersion {
  readonly version: string;
  readonly hash: string;
  readonly from: Instant;
  readonly withdrawnFrom?: Instant;
}

export type RuleSetStatus = 'draft' | 'submitted' | 'approved' | 'returned' | 'active' | 'withdrawn';

/** The latest draft with how far it has come, and every version that has been in force. */
export interface KnownRuleSet {
  readonly status: RuleSetStatus;
  readonly ruleSet: string;
  readonly version: string;
  readonly hash: string;
  /** Everybody who ever drafted or submitted a content, by its hash. */
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly activated: readonly ActivatedVersion[];
}

export type RuleSetState = { readonly status: 'absent' } | KnownRuleSet;

export const authorsOf = ({ authors }: KnownRuleSet, hash: string): readonly string[] =>
  authors.get(hash) ?? [];

const withAuthor = (authors: KnownRuleSet['authors'], hash: string, actor: string): KnownRuleSet['authors'] =>
  new Map([...authors, [hash, [...(authors.get(hash) ?? []), actor]]]);

const drafted = (state: RuleSetState, { data, actor }: EventOf<'RuleSetDrafted'>): KnownRuleSet => {
  const { authors, activated } =
    state.status === 'absent' ? { authors: new Map<string, readonly string[]>(), activated: [] } : state;
  const { hash, content } = data;
  return {
    status: 'draft',
    ruleSet: content.id,
    version: content.version,
    hash,
    authors: withAuthor(authors, hash, actor),
    activated,
  };
};

const withdrawn = (
  state: KnownRuleSet,
  { hash, from }: EventOf<'RuleSetWithdrawn'>['data'],
): KnownRuleSet => ({
  ...state,
  status: state.hash === hash ? 'withdrawn' : state.status,
  activated: state.activated.map((one) => (one.hash === hash ? { ...one, withdrawnFrom: from } : one)),
});

/** The state once `event` is in. */
export const evolve = (state: RuleSetState, event: RuleSetEvent): RuleSetState => {
  if (event.type === 'RuleSetDrafted') return drafted(state, event);
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'RuleSetSubmitted':
      return {
        ...state,
        status: 'submitted',
        authors: withAuthor(state.authors, event.data.hash, event.actor),
      };
    case 'RuleSetApproved':
      return { ...state, status: 'approved' };
    case 'RuleSetReturned':
      return { ...state, status: 'returned' };
    case 'RuleSetActivated': {
      const { version, hash, from } = event.data;
      return { ...state, status: 'active', activated: [...state.activated, { version, hash, from }] };
    }
    case 'RuleSetWithdrawn':
      return withdrawn(state, event.data);
  }
};
