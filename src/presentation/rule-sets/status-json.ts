import type { RuleSetEvent } from '../../domain/rule-set-decider/commands.ts';
import type { KnownRuleSet } from '../../domain/rule-set-decider/rule-set-state.ts';
import type { RuleSetListOutput, RuleSetStatusOutput } from '../schemas/rule-set-status.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import type { RuleSetHistory } from './history.ts';

type Step = RuleSetStatusOutput['history'][number];

const detailsOf = (event: RuleSetEvent): Omit<Step, 'event' | 'at' | 'actor'> => {
  if (event.type === 'RuleSetDrafted') {
    const { hash, content } = event.data;
    return { version: content.version, hash };
  }
  const { ruleSet: _id, ...details } = event.data;
  return details;
};

/** One thing that was done to a rule set. */
export const stepJson = (event: RuleSetEvent): Step => ({
  event: event.type,
  at: event.recordedAt,
  actor: event.actor,
  ...detailsOf(event),
});

const statusJson = ({
  ruleSet,
  version,
  hash,
  status,
  activated,
}: KnownRuleSet): RuleSetListOutput['ruleSets'][number] => ({
  ruleSet,
  version,
  hash,
  status,
  activated: [...activated],
});

export const ruleSetStatusJson = ({ state, events }: RuleSetHistory): RuleSetStatusOutput => ({
  schema: schemaUrl('rule-set-status'),
  ...statusJson(state),
  history: events.map(stepJson),
});

export const ruleSetListJson = (histories: Iterable<RuleSetHistory>): RuleSetListOutput => ({
  schema: schemaUrl('rule-set-list'),
  ruleSets: [...histories].map(({ state }) => statusJson(state)),
});
