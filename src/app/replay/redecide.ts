import type { Determination, Facts } from '../../domain/index.ts';
import { determine, type Means, ownMeans, type ReportToDetermine } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { type Answer, answerFrom } from './answer.ts';
import { ownEngine, type ReplayEngine } from './engine.ts';

/** One matter to be decided again: with what, and after which determination of it. */
export interface Task {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  readonly matter: string;
  readonly earlier: Determination | undefined;
}

/** The answer for one matter, by guanxia's own engine or with other means. */
export const redecide = ({ documents, report, matter, earlier }: Task, means: Means = ownMeans): Answer => {
  const finding = determine(documents, report, means).find(({ data }) => data.matter === matter);
  return answerFrom(finding as NonNullable<typeof finding>, earlier);
};

/** The facts of the matter. */
const factsOf = ({ documents, report, matter }: Task): Facts => {
  let found: Facts = {};
  determine(documents, report, {
    ...ownMeans,
    facts: (...about) => {
      const facts = ownMeans.facts(...about);
      if (about[3].id === matter) found = facts;
      return facts;
    },
  });
  return found;
};

/** The answer when another engine judges the matter's facts; it may take its time, so they are judged beforehand. */
export const redecideBy = async (engine: ReplayEngine, task: Task): Promise<Answer> => {
  if (engine === ownEngine) return redecide(task);
  const facts = factsOf(task);
  const verdict = await engine.judge(task.documents.ruleSet, facts);
  return redecide(task, {
    facts: (...about) => (about[3].id === task.matter ? facts : ownMeans.facts(...about)),
    judge: (ruleSet, asked) => (asked === facts ? verdict : ownMeans.judge(ruleSet, asked)),
  });
};
