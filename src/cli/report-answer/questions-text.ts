import type { OpenQuestion, OpenQuestions, Preview } from '../../app/index.ts';
import { type AnswerField, type Ask, type Finding, factCatalogue } from '../../domain/index.ts';
import type { Cli } from '../cli.ts';
import { findingLines } from '../findings/finding-text.ts';
import { outcomeMarks, outcomeWords } from '../findings/outcome-words.ts';
import { askText } from '../words/answer-field-words.ts';
import { text } from '../words/text.ts';
import { answerAsTyped } from './parse-answer.ts';

const words = {
  nothing: text('没有待回答的问题', 'nothing is asked'),
  more: text('（还要问其他情况）', ' (more will be asked)'),
};

const acts: { readonly [Field in AnswerField]?: ReturnType<typeof text> } = {
  decision: text('由工作人员认定：guanxia matter override', 'a person decides: guanxia matter override'),
  opening: text('受理开始后自动重新认定', 'determined again by itself when the window opens'),
};

const needsSource: ReadonlySet<AnswerField> = new Set(['confirmed', 'managedBy']);

const leadsTo = (cli: Cli, finding: Finding): string => {
  const outcome = `${outcomeMarks[finding.outcome]}${cli.say(outcomeWords[finding.outcome])}`;
  if (finding.outcome === 'referral') return `${outcome}  ${finding.data.receiver.name}`;
  return finding.outcome === 'undetermined' ? `${outcome}${cli.say(words.more)}` : outcome;
};

const typed = (answer: string, field: AnswerField): string =>
  needsSource.has(field) ? `${answer} --source …` : answer;

const previewLine = (cli: Cli, { answer, finding }: Preview): string =>
  `     ${typed(answerAsTyped(answer), answer.field)}  →  ${leadsTo(cli, finding)}`;

const free = ({ field, facts, post }: Ask): string => {
  const [fact] = facts;
  const name = field === 'confirmed' && fact !== undefined && fact in factCatalogue ? fact : field;
  return `     ${typed(`${name}${post === undefined ? '' : `@${post}`}=…`, field)}`;
};

const answersTo = (cli: Cli, { ask, previews }: OpenQuestion): readonly string[] => {
  const act = acts[ask.field];
  if (act !== undefined) return [`     ${cli.say(act)}`];
  const lines = previews.map((preview) => previewLine(cli, preview));
  const isOpen = previews.length === 0 || ask.closest !== undefined;
  return isOpen ? [...lines, free(ask)] : lines;
};

/** What is open about a matter: each question, how it is answered, and what each answer would lead to. */
export const questionLines = (
  cli: Cli,
  { documents, finding, questions }: OpenQuestions,
): readonly string[] =>
  questions.length === 0
    ? [...findingLines(cli, documents, finding), '', cli.say(words.nothing)]
    : [
        ...findingLines(cli, documents, finding),
        ...questions.flatMap((question, i) => [
          '',
          `  ${i + 1}. ${askText(cli, question.ask)}`,
          ...answersTo(cli, question),
        ]),
      ];
