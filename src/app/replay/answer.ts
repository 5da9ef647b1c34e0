import type { Determination, Finding, Outcome } from '../../domain/index.ts';
import { outcomeOf } from './histories.ts';
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

/** What a finding becomes when it is recorded after an earlier determination of the matter. */
export const answerFrom = ({ outcome, data }: Finding, earlier: Determination | undefined): Answer => ({
  outcome,
  data:
    earlier === undefined
      ? data
      : { ...data, supersedes: { event: earlier.id, outcome: outcomeOf(earlier) } },
});

const member = (data: object, name: string): unknown => (data as Readonly<Record<string, unknown>>)[name];

/** The names of what differs between two answers, `outcome` first, then by name. */
export const differing = (a: Answer, b: Answer): readonly string[] => {
  const names = [...new Set([...Object.keys(a.data), ...Object.keys(b.data)])].sort();
  const fields = names.filter((name) => !sameJson(member(a.data, name), member(b.data, name)));
  return a.outcome === b.outcome ? fields : ['outcome', ...fields];
};

export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.outcome === b.outcome && sameJson(a.data, b.data);
