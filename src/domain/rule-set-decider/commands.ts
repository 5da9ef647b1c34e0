import type { Impact } from '../events/document-events.ts';
import type { EventOf, EventType } from '../events/domain-event.ts';
import type { Metadata } from '../events/metadata.ts';
import type { Instant } from '../time/instant.ts';

interface Command<Type extends string, Data> {
  readonly type: Type;
  readonly data: { readonly hash: string } & Readonly<Data>;
  readonly metadata: Metadata;
}

type Content = EventOf<'RuleSetDrafted'>['data']['content'];

/**
 * What can be done to one rule set: draft → submitted → approved by another person → active from an instant;
 * returned instead of approved; withdrawn by two persons. `hash` names the very content that is meant.
 */
export type RuleSetCommand =
  | Command<'DraftRuleSet', { content: Content }>
  | Command<'SubmitRuleSet', object>
  | Command<'ApproveRuleSet', { impact?: Impact | undefined }>
  | Command<'ReturnRuleSet', { reason: string }>
  | Command<
      'ActivateRuleSet',
      {
        from: Instant;
        /** Why it reaches back behind another version. */
        retroactive?: string | undefined;
        /** How many of its citations and sources nobody has verified, and why that is accepted. */
        unverified?: { readonly count: number; readonly accepted?: string | undefined } | undefined;
      }
    >
  | Command<'WithdrawRuleSet', { from: Instant; approvedBy: string; reason: string }>;

export const ruleSetEvents = [
  'RuleSetDrafted',
  'RuleSetSubmitted',
  'RuleSetApproved',
  'RuleSetReturned',
  'RuleSetActivated',
  'RuleSetWithdrawn',
] as const satisfies readonly EventType[];

export type RuleSetEvent = EventOf<(typeof ruleSetEvents)[number]>;
