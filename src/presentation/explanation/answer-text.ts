import type { Outcome } from '../../domain/determination/determination.ts';
import type { ReceiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { text } from '../../problems/text.ts';
import { outcomeMarks, outcomeWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';
import { receiverWords } from '../words/receiver-words.ts';

/** What rules say of a matter, without their grounds. */
export interface Answer {
  readonly outcome: Outcome;
  readonly to?: ReceiverKind;
}

/** An answer in words: the outcome, and the kind of organ that a referral goes to. */
export const answerText = (cli: Voice, { outcome, to }: Answer): string => {
  const words = `${outcomeMarks[outcome]}${cli.say(outcomeWords[outcome])}`;
  if (to === undefined) return words;
  return cli.say(text(`${words}（${receiverWords[to]['zh-CN']}）`, `${words} (${receiverWords[to].en})`));
};
