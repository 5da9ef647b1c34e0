import { fold } from '../../domain/decider.ts';
import { type RuleSetEvent, ruleSetEvents } from '../../domain/rule-set-decider/commands.ts';
import { ruleSetDecider } from '../../domain/rule-set-decider/rule-set-decider.ts';
import type { KnownRuleSet } from '../../domain/rule-set-decider/rule-set-state.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';

/** A rule set with everything that was done to it, in order. */
export interface RuleSetHistory {
  readonly state: KnownRuleSet;
  readonly events: readonly RuleSetEvent[];
}

/** Every rule set of a log, by id. */
export const ruleSetHistories = async (store: EventStore): Promise<ReadonlyMap<string, RuleSetHistory>> => {
  const byId = new Map<string, RuleSetEvent[]>();
  for await (const { event } of store.readAll({ after: beginning, types: ruleSetEvents })) {
    const one = event as RuleSetEvent;
    const id = one.type === 'RuleSetDrafted' ? one.data.content.id : one.data.ruleSet;
    byId.set(id, [...(byId.get(id) ?? []), one]);
  }
  return new Map(
    [...byId].map(([id, events]) => [id, { state: fold(ruleSetDecider, events) as KnownRuleSet, events }]),
  );
};
