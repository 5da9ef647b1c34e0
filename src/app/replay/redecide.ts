import type { Determination, Facts } from '../../domain/index.ts';
import type { RuleSet, Verdict } from '../../rules/index.ts';
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

/** The facts that the rules are asked about, in the order of the matters. */
const factsAsked = (documents: Documents, report: ReportToDetermine): readonly Facts[] => {
  const asked: Facts[] = [];
  const judge = (ruleSet: RuleSet, facts: Facts): Verdict => {
    asked.push(facts);
    return ownMeans.judge(ruleSet, facts);
  };
  determine(documents, report, { ...ownMeans, judge });
  return asked;
};

/** The answer when another engine judges the facts. It may take its time, so all facts are judged beforehand. */
export const redecideBy = async (engine: ReplayEngine, task: Task): Promise<Answer> => {
  if (engine === ownEngine) return redecide(task);
  const { documents, report } = task;
  const verdicts = [];
  for (const facts of factsAsked(documents, report))
    verdicts.push(await engine.judge(documents.ruleSet, facts));
  const next = verdicts.values();
  return redecide(task, { ...ownMeans, judge: () => next.next().value as Verdict });
};
