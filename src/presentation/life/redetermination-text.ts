import type { Redetermined, Standing } from '../../app/life/redetermination.ts';
import { text } from '../../problems/text.ts';
import { outcomeMarks, outcomeWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';

const words = {
  recorded: text('已登记，尚未认定', 'recorded, not yet determined'),
  person: text('（人工改定）', ' (a person’s decision)'),
  same: text('（不变）', ' (as before)'),
  grounds: text(
    '（结果不变，理由、标签或问题有变）',
    ' (the same answer, for other reasons, labels or questions)',
  ),
};

const standingText = (voice: Voice, { outcome, receiver, by }: Standing): string => {
  const to = receiver === undefined ? '' : `  ${receiver.name} [${receiver.organ}]`;
  const whose = by === 'person' ? voice.say(words.person) : '';
  return `${outcomeMarks[outcome]}${voice.say(outcomeWords[outcome])}${to}${whose}`;
};

const changeText = (voice: Voice, { before, after, change }: Redetermined): string => {
  if (change === 'none') return `${standingText(voice, after)}${voice.say(words.same)}`;
  if (change === 'grounds') return `${standingText(voice, after)}${voice.say(words.grounds)}`;
  const was = before === undefined ? voice.say(words.recorded) : standingText(voice, before);
  return `${was}  ⇒  ${standingText(voice, after)}`;
};

/** What holds for a matter before and after, and the letters to get back. */
export const redeterminedLines = (voice: Voice, one: Redetermined): readonly string[] => [
  `  ${one.matter}  ${changeText(voice, one)}`,
  ...one.recalls.map(({ number, receiver: { organ, name } }) =>
    voice.say(
      text(
        `      须收回 ${number}：${name} [${organ}] 是被反映对象的单位，或由其领导、管辖`,
        `      get back ${number}: ${name} [${organ}] is the accused’s own unit, or one they lead or control`,
      ),
    ),
  ),
];
