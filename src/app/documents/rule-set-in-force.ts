import { epochMs, type Instant } from '../../domain/time/instant.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Activation, Held, Published, Withdrawal } from './published.ts';
import { standingAt } from './standing.ts';

const covers = ({ effective }: RuleSet, at: number): boolean =>
  epochMs(effective.from) <= at && (effective.until === undefined || at < epochMs(effective.until));

/** A withdrawal is for good: the same content cannot be activated once more. */
const isWithdrawn = ({ hash }: Activation, withdrawals: readonly Withdrawal[], at: number): boolean =>
  withdrawals.some((withdrawal) => withdrawal.hash === hash && epochMs(withdrawal.from) <= at);

/**
 * The version of a rule set in force at `instant`: of those not withdrawn by then the one activated from the
 * latest instant not after it, if its own dates cover the instant. A withdrawn version gives way to its
 * predecessor; one that has expired by its own dates does not.
 */
export const ruleSetInForce = (
  { activations, withdrawals, ruleSets }: Published,
  id: string,
  instant: Instant,
): Held<RuleSet> | undefined => {
  const at = epochMs(instant);
  const ours = activations.filter((one) => one.ruleSet === id && !isWithdrawn(one, withdrawals, at));
  const latest = standingAt(ours, ({ from }) => epochMs(from), at);
  const active = latest === undefined ? undefined : ruleSets.get(latest.hash);
  return active !== undefined && covers(active.content, at) ? active : undefined;
};
