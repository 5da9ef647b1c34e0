import type { Outcome } from '../../domain/determination/determination.ts';
import type { ReceiverKind } from '../../domain/receivers/receiver-kinds.ts';

/** Why a verdict is undetermined. */
export type Doubt = 'unknown-facts' | 'conflict' | 'rule' | 'nothing-matched';

/** What the rules say of one matter. Rules are named in the order of the rule set. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Kind of competent organ, when `outcome` is `referral`. */
  readonly to?: ReceiverKind;
  /** Why there is no answer, when `outcome` is `undetermined`. */
  readonly doubt?: Doubt;
  /** Rules that stand: true and not defeated. */
  readonly grounds: readonly string[];
  /** Rules that would stand or fall with facts that are unknown, and could change the answer. */
  readonly pending: readonly string[];
  readonly labels: readonly string[];
}
