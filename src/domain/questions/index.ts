export type { About } from './about.ts';
export { type Answer, type Answers, answer, answers, fillableField, particularsOf } from './answer.ts';
export { type AnswerField, answerField, answerFields } from './answer-field.ts';
export type { Asked } from './asked.ts';
export { namesOfValues, possibleAnswers } from './possible-answers.ts';
export { ofMatter, questionsAbout, questionsOfNames, questionsOfReceiver } from './questions-about.ts';
export { type UnknownName, unknownNames } from './unknown-names.ts';
