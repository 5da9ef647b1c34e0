import type { Decision } from '../../app/replay/decision.ts';
import { text } from '../../problems/text.ts';
import { outcomeMarks, outcomeWords, reasonWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';

const clausesOf = ({ grounds }: Decision, separator: string): string =>
  grounds
    .map(({ rule, cites }) => {
      const clauses = cites.map(({ clause }) => clause).join(separator);
      return clauses === '' ? rule : `${rule} (${clauses})`;
    })
    .join(' + ');

/** A decision on one line: the outcome, where it goes or why not, the rules with their clauses, and the labels. */
export const decisionText = (cli: Voice, decision: Decision): string => {
  const { outcome, receiver, reason, labels } = decision;
  const why = reason === undefined ? undefined : cli.say(reasonWords[reason] ?? text(reason, reason));
  return [
    `${outcomeMarks[outcome]}${cli.say(outcomeWords[outcome])}`,
    receiver?.name ?? why,
    clausesOf(decision, cli.say(text('、', ', '))),
    labels.length === 0 ? undefined : `[${labels.join(', ')}]`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');
};
