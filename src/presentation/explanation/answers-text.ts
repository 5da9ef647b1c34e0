import type { Ask } from '../../domain/determination/determination.ts';
import type { Facts } from '../../domain/facts/catalogue.ts';
import { text } from '../../problems/text.ts';
import type { AnswerOutcome } from '../../rules/asks/outcomes-by-answer.ts';
import { comparisonInWords } from '../../rules/explain/wording.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Voice } from '../text/voice.ts';
import { answerText } from './answer-text.ts';
import { answersIf } from './answers.ts';

const heading = text('补充后会怎样：', 'what the answers would lead to:');

const mostLines = 20;

const unsettled = text('（还缺其他事实）', ' (other facts are missing)');

const lineText = (cli: Voice, { when, settled, ...answer }: AnswerOutcome): string => {
  const conditions = when.map((comparison) => comparisonInWords(comparison, cli.language));
  const all = conditions.join(cli.language === 'en' ? ', ' : '，');
  return `  ${answerText(cli, answer)}${settled ? '' : cli.say(unsettled)}  ← ${all}`;
};

/** For every answer to what is asked, what it would lead to; nothing if no fact is asked for. */
export const answersLines = (
  cli: Voice,
  set: RuleSet,
  facts: Facts,
  asks: readonly Ask[],
): readonly string[] => {
  const { lines } = answersIf(set, facts, asks);
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  return [
    cli.say(heading),
    ...lines.slice(0, mostLines).map((line) => lineText(cli, line)),
    ...(more > 0 ? [`  ${cli.say(text(`其余 ${more} 种见 --json`, `${more} more with --json`))}`] : []),
  ];
};
