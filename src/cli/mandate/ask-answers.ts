import { createInterface } from 'node:readline';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type Question, questions } from './questions.ts';

const optional = text('（可空）', ' (may be empty)');
const yesNo = text('（y/n）', ' (y/n)');

const brokenOff = () =>
  problem('answers-missing', text('没有答完就结束了', 'it ended before all questions were answered'));

const valueIn = ({ form }: Question, answer: string): unknown => {
  if (form === 'yes') return /^(?:y|yes|是)$/iu.test(answer);
  return form === 'list' ? answer.split(/[,，、\s]+/u).filter((one) => one !== '') : answer;
};

const prompt = (cli: Cli, { ask, form, optional: mayBeEmpty }: Question): string => {
  const hint = form === 'yes' ? cli.say(yesNo) : mayBeEmpty === true ? cli.say(optional) : '';
  return `${cli.say(ask)}${hint}`;
};

type Answers = Readonly<Record<string, unknown>>;

/** `title.en` is the member `en` of `title`. */
const withAnswer = (answers: Answers, key: string, value: unknown): Answers => {
  const [first = '', second] = key.split('.');
  if (second === undefined) return { ...answers, [first]: value };
  return { ...answers, [first]: { ...(answers[first] as Answers | undefined), [second]: value } };
};

/** Asks for the answers one after the other on the terminal; what is asked goes to stderr. */
export const askAnswers = async (cli: Cli): Promise<Answers> => {
  const terminal = createInterface({ input: cli.stdin });
  const lines = terminal[Symbol.asyncIterator]();
  let answers: Answers = {};
  try {
    for (const question of questions) {
      cli.tell(prompt(cli, question));
      const { done, value } = await lines.next();
      if (done === true) throw brokenOff();
      const answer = value.trim();
      if (answer === '' && question.optional === true) continue;
      answers = withAnswer(answers, question.key, valueIn(question, answer));
    }
    return answers;
  } finally {
    terminal.close();
  }
};
