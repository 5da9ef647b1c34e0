import type { OpenQuestion, OpenQuestions, Preview } from '../../app/life/questions.ts';
import type { Ask } from '../../domain/determination/determination.ts';
import { factCatalogue } from '../../domain/facts/catalogue.ts';
import type { Answer } from '../../domain/questions/answer.ts';
import type { AnswerField } from '../../domain/questions/answer-field.ts';
import { opensBar } from '../../domain/report/confirmation.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { text } from '../../problems/text.ts';
import { findingLines } from '../findings/finding-text.ts';
import { outcomeMarks, outcomeWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';
import { askText } from '../words/answer-field-words.ts';
import { answerAsTyped } from './answer-text.ts';

const words = {
  nothing: text('没有待回答的问题', 'nothing is asked'),
  more: text('（还要问其他情况）', ' (more will be asked)'),
};

const acts: { readonly [Field in AnswerField]?: ReturnType<typeof text> } = {
  decision: text('由工作人员认定：guanxia matter override', 'a person decides: guanxia matter override'),
  opening: text('受理开始后自动重新认定', 'determined again by itself when the window opens'),
};

const needsSource: ReadonlySet<AnswerField> = new Set(['confirmed', 'managedBy']);

const leadsTo = (voice: Voice, finding: Finding): string => {
  const outcome = `${outcomeMarks[finding.outcome]}${voice.say(outcomeWords[finding.outcome])}`;
  if (finding.outcome === 'referral') return `${outcome}  ${finding.data.receiver.name}`;
  return finding.outcome === 'undetermined' ? `${outcome}${voice.say(words.more)}` : outcome;
};

const typed = (answer: string, field: AnswerField): string =>
  needsSource.has(field) ? `${answer} --source …` : answer;

/** What is typed with an answer beside it: who approves one that opens a bar. */
const second = ({ fact, value }: Answer): string =>
  fact !== undefined && opensBar({ fact, holds: value === true }) ? ' --approved-by …' : '';

const previewLine = (voice: Voice, { answer, finding }: Preview): string =>
  `     ${typed(answerAsTyped(answer), answer.field)}${second(answer)}  ⇒  ${leadsTo(voice, finding)}`;

const free = ({ field, facts, post }: Ask): string => {
  const [fact] = facts;
  const name = field === 'confirmed' && fact !== undefined && fact in factCatalogue ? fact : field;
  return `     ${typed(`${name}${post === undefined ? '' : `@${post}`}=…`, field)}`;
};

const answersTo = (voice: Voice, { ask, previews }: OpenQuestion): readonly string[] => {
  const act = acts[ask.field];
  if (act !== undefined) return [`     ${voice.say(act)}`];
  const lines = previews.map((preview) => previewLine(voice, preview));
  const isOpen = previews.length === 0 || ask.closest !== undefined;
  return isOpen ? [...lines, free(ask)] : lines;
};

/** What is open about a matter: each question, how it is answered, and what each answer would lead to. */
export const questionLines = (
  voice: Voice,
  { documents, finding, questions }: OpenQuestions,
): readonly string[] =>
  questions.length === 0
    ? [...findingLines(voice, documents, finding), '', voice.say(words.nothing)]
    : [
        ...findingLines(voice, documents, finding),
        ...questions.flatMap((question, i) => [
          '',
          `  ${i + 1}. ${askText(voice, question.ask)}`,
          ...answersTo(voice, question),
        ]),
      ];
