import type { RuleSetEvent } from '../../domain/rule-set-decider/commands.ts';
import type { RuleSetStatus } from '../../domain/rule-set-decider/rule-set-state.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

/** How far a rule set has come. */
export const statusWords: Readonly<Record<RuleSetStatus, LocalizedText>> = {
  draft: text('草稿', 'draft'),
  submitted: text('待审', 'submitted'),
  approved: text('已批准', 'approved'),
  returned: text('已退回', 'returned'),
  active: text('已生效', 'active'),
  withdrawn: text('已撤回', 'withdrawn'),
};

/** What was done to it. */
export const stepWords: Readonly<Record<RuleSetEvent['type'], LocalizedText>> = {
  RuleSetDrafted: text('起草', 'drafted'),
  RuleSetSubmitted: text('送审', 'submitted'),
  RuleSetApproved: text('批准', 'approved'),
  RuleSetReturned: text('退回', 'returned'),
  RuleSetActivated: text('生效', 'activated'),
  RuleSetWithdrawn: text('撤回', 'withdrawn'),
};
