import type { Outcome } from '../../domain/determination/determination.ts';
import type { Determination } from '../../domain/events/domain-event.ts';
import type { Answer } from './answer.ts';

/** What a determination comes to for whoever is concerned: no facts, no documents, no wording of questions. */
export interface Decision {
  readonly outcome: Outcome;
  readonly grounds: Determination['data']['grounds'];
  readonly labels: readonly string[];
  readonly receiver?: { readonly organ: string; readonly name: string };
  /** Of an undetermined matter: why. */
  readonly reason?: string;
}

export const decisionOf = ({ outcome, data }: Answer): Decision => ({
  outcome,
  grounds: data.grounds,
  labels: data.labels,
  ...('receiver' in data ? { receiver: { organ: data.receiver.organ, name: data.receiver.name } } : {}),
  ...('reason' in data ? { reason: data.reason } : {}),
});

const essence = ({ outcome, grounds, labels, receiver, reason }: Decision): string =>
  JSON.stringify([outcome, grounds.map(({ rule }) => rule), labels, receiver?.organ, reason]);

/** Whether both say the same: outcome, rules, labels, receiver, and why nothing could be said. */
export const sameDecision = (a: Decision, b: Decision): boolean => essence(a) === essence(b);
