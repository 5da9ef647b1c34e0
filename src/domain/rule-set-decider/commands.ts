import type { EventOf } from '../events/index.ts';
import type { Metadata } from '../events/metadata.ts';
import type { Instant } from '../time/index.ts';

type Content = EventOf<'RuleSetDrafted'>['data']['content'];

/** What can be done to one rule set: draft → submitted → approved by another person → active from a date. */
export type RuleSetCommand =
  | {
      readonly type: 'DraftRuleSet';
      readonly data: { readonly hash: string; readonly content: Content };
      readonly metadata: Metadata;
    }
  | { readonly type: 'SubmitRuleSet'; readonly data: { readonly hash: string }; readonly metadata: Metadata }
  | { readonly type: 'ApproveRuleSet'; readonly data: { readonly hash: string }; readonly metadata: Metadata }
  | {
      readonly type: 'ActivateRuleSet';
      readonly data: { readonly hash: string; readonly from: Instant };
      readonly metadata: Metadata;
    };

export type RuleSetEvent = EventOf<
  'RuleSetDrafted' | 'RuleSetSubmitted' | 'RuleSetApproved' | 'RuleSetActivated'
>;
