import type { Act } from '../../app/life/act.ts';
import type { Decision, ReportEvent } from '../../domain/events/domain-event.ts';
import { isDetermination, outcomeOf, receiverOf } from '../../domain/report-decider/decisions.ts';
import type { ActOutput } from '../schemas/act.ts';
import { schemaUrl } from '../schemas/schema-url.ts';

export const isDecision = (event: ReportEvent): event is Decision =>
  isDetermination(event) || event.type === 'DeterminationOverridden';

const decisionJson = (event: Decision): Partial<ActOutput['events'][number]> => {
  const to = receiverOf(event);
  const { supersedes } = event.data;
  return {
    outcome: outcomeOf(event),
    ...(supersedes && { before: supersedes.outcome }),
    ...(to !== undefined && { to }),
    ...('beside' in event.data && event.data.beside !== undefined && { beside: true as const }),
  };
};

const eventJson = (event: ReportEvent): ActOutput['events'][number] => ({
  id: event.id,
  type: event.type,
  occurredAt: event.occurredAt,
  ...('matter' in event.data && event.data.matter !== undefined && { matter: event.data.matter }),
  ...(isDecision(event) && decisionJson(event)),
  ...(event.type === 'MatterEscalated' && { told: event.data.told, asked: event.data.asked }),
});

/** What was done, as JSON. */
export const actJson = ({ status, report, events }: Act): ActOutput => ({
  schema: schemaUrl('act'),
  status,
  report,
  events: events.map(eventJson),
});
