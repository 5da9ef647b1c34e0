import type { DerivedFacts, Determination, ReceivedReport, ReportToDetermine } from '../../domain/index.ts';
import { determine, type Means, ownMeans } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { type Answer, answerFrom } from './answer.ts';
import { ownEngine, type ReplayEngine } from './engine.ts';

/** One matter to be decided again: with what, from which state of its report, and what was recorded. */
export interface Task {
  readonly documents: Documents;
  readonly state: ReceivedReport;
  readonly report: ReportToDetermine;
  readonly recorded: Determination['data'];
}

/** The answer for one matter, by guanxia's own engine or with other means. */
export const redecide = ({ documents, state, report, recorded }: Task, means: Means = ownMeans): Answer => {
  const finding = determine(documents, report, means).find(({ data }) => data.matter === recorded.matter);
  return answerFrom(finding as NonNullable<typeof finding>, state, recorded);
};

/** The facts of the matter, and the targets that they are derived under. */
const factsOf = ({ documents, report, recorded }: Task): DerivedFacts => {
  let found: DerivedFacts = { facts: {}, targets: [] };
  determine(documents, report, {
    ...ownMeans,
    facts: (...about) => {
      const derived = ownMeans.facts(...about);
      if (about[2].id === recorded.matter) found = derived;
      return derived;
    },
  });
  return found;
};

/** The answer when another engine judges the matter's facts; it may take its time, so they are judged beforehand. */
export const redecideBy = async (engine: ReplayEngine, task: Task): Promise<Answer> => {
  if (engine === ownEngine) return redecide(task);
  const derived = factsOf(task);
  const verdict = await engine.judge(task.documents.ruleSet, derived.facts);
  return redecide(task, {
    facts: (...about) => (about[2].id === task.recorded.matter ? derived : ownMeans.facts(...about)),
    judge: (ruleSet, asked) => (asked === derived.facts ? verdict : ownMeans.judge(ruleSet, asked)),
  });
};
