import type { Outcome } from '../../domain/determination/determination.ts';
import type { Determination } from '../../domain/events/domain-event.ts';
import { outcomeOf } from '../../domain/report-decider/decisions.ts';
import { refTo } from '../../domain/report-decider/determinations.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import type { ReceivedReport, StandingDecision } from '../../domain/report-decider/report-state.ts';
import { sightSeen, sightsOnceFound } from '../../domain/report-decider/sight-changes.ts';
import type { Sight } from '../../domain/sight/sight.ts';
import { sameJson } from './same-json.ts';

/** A determination's whole answer: its outcome and everything that it records. */
export interface Answer {
  readonly outcome: Outcome;
  readonly data: Determination['data'];
}

export const recordedAnswer = (event: Determination): Answer => ({
  outcome: outcomeOf(event),
  data: event.data,
});

/**
 * How a determination is linked to the decision that held until then: it replaces it, or stands beside a
 * person's. Whether that had been lifted is told by the event before, not by the state.
 */
const linkTo = (
  standing: StandingDecision,
  { beside }: Determination['data'],
): Pick<Determination['data'], 'supersedes' | 'beside'> =>
  standing.by === 'person' && beside !== undefined
    ? { beside: standing.event }
    : { supersedes: refTo(standing) };

/** The report before it was determined, who may see it as is found now, and what was recorded. */
interface Recording {
  readonly state: ReceivedReport;
  readonly sight: Sight;
  readonly recorded: Determination['data'];
}

/** What a finding becomes when it is recorded in a stream: linked to the decision that holds until then. */
export const answerFrom = ({ outcome, data }: Finding, { state, sight, recorded }: Recording): Answer => {
  const { withdrawn, matters } = state;
  const standing = matters.get(data.matter)?.standing;
  return {
    outcome,
    data: {
      ...data,
      sight: sightSeen(sightsOnceFound(state, { own: sight })),
      ...(withdrawn ? { withdrawn } : {}),
      ...(standing === undefined ? {} : linkTo(standing, recorded)),
    } as Determination['data'],
  };
};

const member = (data: object, name: string): unknown => (data as Readonly<Record<string, unknown>>)[name];

/** The names of what differs between two answers, `outcome` first, then by name. */
export const differing = (a: Answer, b: Answer): readonly string[] => {
  const names = [...new Set([...Object.keys(a.data), ...Object.keys(b.data)])].sort();
  const fields = names.filter((name) => !sameJson(member(a.data, name), member(b.data, name)));
  return a.outcome === b.outcome ? fields : ['outcome', ...fields];
};

export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.outcome === b.outcome && sameJson(a.data, b.data);
